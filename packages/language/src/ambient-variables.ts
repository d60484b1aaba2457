/** Variables that a Linux system sets by itself: reading them needs no command before. */
export const SET_BY_SYSTEM: ReadonlySet<string> = new Set(
  'HOME HOSTNAME LANG LOGNAME OLDPWD PATH PWD SHELL TERM TMPDIR USER'.split(' '),
);

/** Whether programs look at a variable of this name of their own accord, so that setting it is reason enough. */
export function isReadByPrograms(name: string): boolean {
  return SET_BY_SYSTEM.has(name) || READ_BY_PROGRAMS.has(name) || /^(?:LC|LD|PIP|NPM_CONFIG|GIT)_/i.test(name);
}

const READ_BY_PROGRAMS: ReadonlySet<string> = new Set(
  (
    'CFLAGS CXXFLAGS CUDA_HOME DEBIAN_FRONTEND EDITOR GOPATH GOPROXY GOROOT JAVA_HOME JAVA_OPTS LANGUAGE ' +
    'LDFLAGS MAKEFLAGS MANPATH MAVEN_HOME MAVEN_OPTS NODE_ENV NODE_OPTIONS PKG_CONFIG_PATH PYTHONPATH ' +
    'PYTHONUNBUFFERED TZ http_proxy https_proxy ftp_proxy no_proxy HTTP_PROXY HTTPS_PROXY FTP_PROXY ' +
    'NO_PROXY'
  ).split(' '),
);
