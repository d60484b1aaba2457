import assert from 'node:assert/strict';
import { analysisOf } from '../../../test/harness/analysis-of.js';

/** Each runs something that may read any variable. */
const RUN_WHAT_IS_OWN: readonly string[] = [
  'CMD ["java", "-jar", "app.jar"]',
  'CMD ["python3", "-m", "shop.worker"]',
  'ENTRYPOINT gunicorn -b 0.0.0.0:8000 shop.wsgi',
  'RUN npm ci && npm run build',
  'RUN make -j4',
  'RUN docker compose up -d',
  'RUN docker-compose pull',
  'RUN envsubst < /tmp/site.template > /etc/nginx/conf.d/site.conf',
  'RUN env | sort > /etc/app.env',
  'RUN export -p > /etc/app.sh',
  'RUN printenv > /etc/environment',
  'RUN dotnet Shop.dll',
  'RUN cargo build --release',
  'RUN bundle exec setup',
  'RUN poetry run start',
  'RUN npm "$TASK"',
  'RUN php artisan migrate',
  'ENTRYPOINT ["tini", "--", "./start"]',
  'ENTRYPOINT ["dumb-init", "node", "server.js"]',
  'ENTRYPOINT ["docker-entrypoint.sh"]',
  'ENTRYPOINT ["/usr/bin/shop-entrypoint"]',
  'CMD ["shop", "--serve"]',
  'CMD exec shop --serve',
  'RUN setup-shop.sh --all',
  'RUN fill-shop.py',
  'RUN bash --norc setup',
  'RUN node server',
  'RUN go generate ./...',
  'RUN go run .',
  'RUN cargo test',
  'RUN dotnet run',
  'RUN dotnet test',
  'RUN npm start',
  'RUN pnpm x shop',
  'RUN deno serve',
  'RUN docker compose up',
  'RUN gunicorn shop',
  'RUN supervisord',
  'RUN shop-entrypoint',
  'RUN python3.11 setup',
];

/** These read no variables except those that they name. */
const RUN_WHAT_IS_KNOWN: readonly string[] = [
  'RUN java -version && make --version',
  'RUN npm install -g yarn && docker ps',
  'RUN python3 -m venv x && python3 -m pip install x',
  'RUN printenv PATH && export K=1 && env --version && env --help',
  "RUN envsubst '$K' < a > b",
  'RUN dotnet restore && go build && cargo fetch',
  'CMD ["nginx", "-g", "daemon off;"]',
  'CMD ["/bin/bash"]',
  'CMD ["--port", "80"]',
  'CMD /usr/sbin/sshd -D',
  'RUN useradd shop',
  'RUN python3 -Bc "a" && ruby -E "a" && node --print 1 && perl -we "a"',
  'RUN python3 -Bm pip list && ipython3 a && go rung && cargo tests && dotnet runs && uv exec-all',
  'CMD ["redis-server"]',
  'CMD ["top"]',
];

describe('unused variables', () => {
  for (const command of RUN_WHAT_IS_OWN) it(`may be read by ${command}`, () => assert.equal(found(command), false));
  for (const command of RUN_WHAT_IS_KNOWN) it(`are not read by ${command}`, () => assert.equal(found(command), true));

  it('are found behind more names than a call takes arguments', () => {
    assert.equal(found(`RUN ${'printenv X;'.repeat(150_000)}`), true);
  });
});

function found(command: string): boolean {
  const { diagnostics } = analysisOf(`ENV SHOP="1"\n${command}\n`);
  return diagnostics.some(({ code }) => code === 'imgtpl/unused-env');
}
