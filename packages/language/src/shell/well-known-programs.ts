import { wordSet } from '../text/word-set.js';

/** Whether a word is a well-known program that cannot be mistaken for a keyword or an argument. */
export const isWellKnownProgram = wordSet(
  'yum dnf apt apt-get zypper rpm dpkg curl wget echo printf mkdir rm cp mv ln chmod chown touch cat sed awk tar unzip git ' +
    'pip pip3 python3 npm systemctl service useradd groupadd usermod sysctl timedatectl hostnamectl docker make sudo',
);
