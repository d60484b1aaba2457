import { deepEqual } from 'node:assert/strict';
import { downloads, shellCommands, tokenizeShell } from '@imgtpl/language';

/** Shell text, and the programs in it that download something. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['curl -fsSL https://example.com/a.sh | sh', ['curl']],
  ['cd /tmp && sudo -E wget -q "$URL"', ['wget']],
  ['yum install -y nginx; apt-get update', ['yum', 'apt-get']],
  ['git clone https://example.com/a.git && git -C a submodule update', ['git', 'git']],
  ['python3 -m pip install requests && pip3.11 install --no-index --find-links /w x', ['python3']],
  ['x=$(env A=1 /usr/bin/npm ci)', ['npm']],
  ['if ! npm ci; then yarn install; fi', ['npm', 'yarn']],
  ['curl http://100.100.100.200/latest/meta-data/', []],
  ['wget http://localhost:8080/health && curl -s http://a.oss-cn-hangzhou-internal.aliyuncs.com/x', []],
  ['echo "curl https://example.com" # wget x', []],
  ['yum clean all && git config --global user.name x && pip --version && npm run build', []],
  ['rpm -i https://example.com/a.rpm && rpm -i a.rpm', ['rpm']],
  ['rpm -i http://10.1.2.3/a.rpm && curl https://user:pass@192.168.1.2/x && wget 172.16.0.1/x', []],
  ['curl https://10.0.0.1.example.com/x', ['curl']],
  ['curl file:///etc/hosts; curl -V; wget --help; curl -o /tmp/x https://example.com', ['curl']],
  ['git clone /srv/a.git; git clone --depth 1 file:///srv/a b; git clone git@example.com:a/b.git /srv/b', ['git']],
  ['git clone "$REPOSITORY" /srv/a', ['git']],
  ['yum install -y /tmp/a.rpm; apt-get install ./a.deb; yum install -y /tmp/a.rpm gcc; yum -C list', ['yum']],
  [
    'scp host:/a .; scp a b; rsync -a user@host::m /m; rsync -a /a /b; rsync rsync://host/m /m',
    ['scp', 'rsync', 'rsync'],
  ],
  ['gpg --keyserver example.com --recv-keys A; gpg --import a; apt-key adv --recv A', ['gpg', 'apt-key']],
  ['mvn -o package; mvn package; ./gradlew build; ./gradlew --offline build', ['mvn', 'gradlew']],
  ['rustup target add x; bundle install; dotnet restore; pecl install x', ['rustup', 'bundle', 'dotnet', 'pecl']],
  [
    'yarn; npm run ci; pnpm run install; yarn --version; docker-compose pull; ollama pull x',
    ['yarn', 'docker-compose', 'ollama'],
  ],
  [
    'conda env list; conda env create -f x; rustup target list; go mod init x; go mod tidy; uv pip list',
    ['conda', 'go'],
  ],
  [
    'yum-config-manager --add-repo https://x/a.repo; dnf config-manager --add-repo https://x/a.repo',
    ['yum-config-manager', 'dnf'],
  ],
  ['dnf config-manager --set-enabled crb; yum-config-manager --add-repo http://mirrors.cloud.aliyuncs.com/a.repo', []],
  [
    'dotnet build --no-restore; dotnet tool list; dotnet tool install x; modelscope download --model x',
    ['dotnet', 'modelscope'],
  ],
  ['python3.11 -m pip install x; python3 -m venv v; command -v curl', ['python3.11']],
  ['bundle install --local; bundle install', ['bundle']],
  [
    'cargo install --version 1.2 a; dotnet tool install a --version "$V"; gem install a --version 1; helm --version',
    ['cargo', 'dotnet', 'gem'],
  ],
  ['curl --version; mvn -version; npx --version; gradle --version; mvn -v; gradle -v; wget -V', []],
  ['rpm -i https://example.com/$V/a.rpm; rpm -i "http://10.1.2.3/$V.rpm"; rpm -i "$URL"', ['rpm']],
  ['scp a@example.com:/srv/$V .; rsync -a "/srv/$V" /opt; rsync -a rsync://example.com/$V /opt', ['scp', 'rsync']],
  [
    'curl http://localhost:$PORT/; curl 0.0.0.0:8080; wget -q "http://100.100.100.200/latest/$KEY"; curl "file:///srv/$V"',
    [],
  ],
  [
    'curl "http://$HOST/"; curl "http://localhost.$DOMAIN/"; curl http://10.0.0.$N.example.com',
    ['curl', 'curl', 'curl'],
  ],
  ['git submodule; git submodule foreach git status; git submodule update --init', ['git']],
  ["git submodule foreach git pull; git submodule foreach 'git fetch --all'", ['git', 'git']],
  ['curl http://169.254.169.254/latest/; curl https://169.254.example.com/', ['curl']],
  [
    'cnpm install; elasticsearch-plugin install analysis-ik; elasticsearch-plugin install -b file:///tmp/ik.zip; composer self-update',
    ['cnpm', 'elasticsearch-plugin', 'composer'],
  ],
  ['pip install file:///tmp/x; pip install file:///tmp/x y; ssh-keyscan -t rsa github.com', ['pip', 'ssh-keyscan']],
  [
    `R -e "install.packages('a')"; Rscript -e 'remotes::install_github("a/b")'; R CMD INSTALL a.tar.gz; Rscript a.R`,
    ['R', 'Rscript'],
  ],
  ...[
    'zypper in a; apk fetch a; pipx run a; luarocks install a; cabal update; lein deps; mix deps.get; svn co a; hg clone a',
    'snap install a; brew tap a; helm pull a; poetry add a; uv sync; nvm install 22; ansible-galaxy install a; nuget restore',
    'terraform init; tlmgr install a; gcloud components install a; corepack prepare a; apt-file update; hf download a',
    'gpg --refresh-keys; gpg --search-keys a; gpg2 --fetch-keys a; gpg --receive-keys a; gpg --recv a',
    `R -e 'BiocManager::install("a")'; R -e 'install_cran("a")'; R -e 'install_bioc("a")'; git submodule add a`,
    'rpm -i HTTP://a.b/c.rpm; rpm -i ftp://a.b/c.rpm; git clone ssh://a.b/c /d; rsync my-a.b:/c .; scp a-b.c@d:/e .',
    'dnf install a.rpm.b; pip install a.whl/b; curl a.b/?c=file:///d; curl --unix-sockets a; npx a; yum install -C2 a',
  ].map((text) => [text, text.split('; ').map((it) => it.split(' ', 1)[0] ?? '')] as const),
  [
    [
      '/usr/bin/time -f x curl a; nice -n 5 curl a; ionice -c 2 curl a; env -u A curl a; env a_B1=c _D=e curl a; stdbuf -o L curl a',
      'numactl -N 0 curl a; flock -w 5 /l curl a; timeout -k 5 10 curl a; exec -a b curl a; doas -u a curl a; tini -e 1 curl a',
      'proxychains4 -f a curl b; dumb-init -r a curl b; sudo -ABEHNPSbikns curl a; doas -n curl a; command -p curl a',
    ].join('; '),
    Array.from({ length: 17 }, () => 'curl'),
  ],
  [
    'sudo -l curl a; sudo -nv curl a; sudo -V curl a; sudo -K curl a; sudo -e curl; doas -C curl a; command -pv curl',
    [],
  ],
  ['sudo --list curl a; sudo --validate curl a; sudo --remove-timestamp curl a; sudo --edit curl; command -V curl', []],
  ['git submodule status add; git submodule -q status update; git submodule summary fetch; git submodule foreach', []],
  [
    'git submodule -q --cached update; git submodule --quiet add a; git submodule foreach -q git pull',
    Array.from({ length: 3 }, () => 'git'),
  ],
  ['npm run-script ci; npm test ci; yarn start add; git submodule foreach git prefetch; git submodule deinit padd', []],
  ['apk add a.apk; snap install a.snap; gem install a.GEM; conda install a.conda; npm install a.tgz; dpkg -i a', []],
  ['curl --abstract-unix-socket a http://b; wget -h; mvn -h; gradlew -h; gem install --local a; yum -C install a', []],
  [
    'emerge -v dev-vcs/git; emerge --sync; emerge -C a; emerge --depclean; emerge --info; emerge -pv a; xbps-install -Sy a',
    ['emerge', 'emerge', 'xbps-install'],
  ],
  ['dnf debuginfo-install -y a', ['dnf']],
  ['pacman -Syu --noconfirm; pacman -Sy; pacman -Ss a; pacman -R a; yay -S a', ['pacman', 'pacman', 'yay']],
  ['git clone /srv/$V; git clone --branch $V "$URL"; git clone "https://example.com/$V"', ['git', 'git']],
];

describe('downloads', () => {
  for (const [text, expected] of CASES) {
    it(JSON.stringify(text), () => {
      const tokens = tokenizeShell({ text, range: { start: 0, end: text.length }, skippedRanges: [] });
      const found = [...downloads(shellCommands(text, tokens))];
      deepEqual(
        found.map(({ program }) => program),
        expected,
      );
      for (const { word } of found) deepEqual(text.slice(word.start, word.end).length > 0, true);
    });
  }
});
