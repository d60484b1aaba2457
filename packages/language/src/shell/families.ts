/** Programs that take the same arguments, as rows of `byProgram` name them: a rule treats them alike. */
export const CONTAINER_ENGINES = 'docker podman nerdctl';
export const CONDA = 'conda mamba micromamba';
export const APT = 'apt apt-get aptitude';
/** With the programs that also build packages of others. */
export const PACMAN = 'pacman yay paru';
export const MYSQL_CLIENTS = 'mysql mysqladmin mysqldump mariadb mariadb-admin mariadb-dump';
export const OSSUTIL = 'ossutil ossutil64';
export const SHELLS = 'sh bash dash ash zsh ksh';
