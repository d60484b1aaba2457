import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Neovim, startNeovim } from './harness/neovim.js';
import { makeWorkplace } from './harness/workplace.js';

const TEMPLATE = `ENV GREETING="hello" UNUSED="no"
RUN echo "$GREETING" && \\
echo   again
RUM yum update -y
COPY https://example.com/a.tgz?x=1 /opt
`;

const DIAGNOSTICS = `json_encode(luaeval("vim.tbl_map(function(it)
  return { code = it.code, line = it.lnum, from = it.col, to = it.end_col, severity = it.severity }
end, vim.diagnostic.get(0))"))`;

/** Runs the lens for the payload, among several. */
const TAKE_EMIT = `<Esc>:lua vim.ui.select = function(items, options, choose)
  vim.tbl_map(function(it) if options.format_item(it):find('Emit') then choose(it) end end, items)
end<CR>`.replaceAll(/\n\s*/g, ' ');

describe('Neovim', () => {
  const workplace = makeWorkplace();
  const path = workplace.write('web.imgtpl', TEMPLATE);
  let neovim: Neovim;

  before(async () => {
    neovim = await startNeovim(workplace, path);
  });
  after(async () => {
    await neovim.quit();
    workplace.remove();
  });

  // An earlier attempt may have left another window in front.
  beforeEach(() => neovim.type('<Esc>:drop web.imgtpl<CR>'));

  it('knows the type of the file', async () => {
    assert.equal(await neovim.evaluate('&filetype'), 'imgtpl');
  });

  it('shows diagnostics under the codes of the API', async () => {
    const shown = await neovim.until(DIAGNOSTICS, (it) => it !== '[]');
    const [unknown, copy] = JSON.parse(shown).filter(({ severity }: { severity: number }) => severity === 1);
    assert.deepEqual(unknown, {
      code: 'InvalidImageTemplateCommand.NotSupported',
      line: 3,
      from: 0,
      to: 3,
      severity: 1,
    });
    assert.equal(copy.code, 'InvalidCommandContent.COPY');
  });

  it('completes', async () => {
    // Starts from the text of the file: an earlier attempt may have left a word.
    await neovim.type('<Esc>:earlier 1f<CR>GoWORKD<C-x><C-o>');
    const items = await neovim.until(
      `json_encode(map(complete_info(['items']).items, 'v:val.word'))`,
      (it) => it !== '[]',
    );
    assert.ok(JSON.parse(items).includes('WORKDIR'), items);
    await neovim.type('<C-y>');
    await neovim.until(`getline('$')`, (it) => it.startsWith('WORKDIR'));
    await neovim.type('<Esc>:undo<CR>');
  });

  it('shows what a command does', async () => {
    await neovim.type('<Esc>gg0:lua vim.lsp.buf.hover()<CR>');
    const floating = `json_encode(luaeval("vim.tbl_map(function(it)
      return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(it), 0, -1, false)
    end, vim.tbl_filter(function(it) return vim.api.nvim_win_get_config(it).relative ~= '' end, vim.api.nvim_list_wins()))"))`;
    const shown = await neovim.until(floating, (it) => it !== '[]');
    assert.match(shown, /ENV/);
  });

  it('renames a variable, inside of RUN too', async () => {
    await neovim.type(`<Esc>:call cursor(1, 5)<CR>:lua vim.lsp.buf.rename('SALUTE')<CR>`);
    assert.equal(await neovim.until('getline(2)', (it) => it.includes('SALUTE')), 'RUN echo "$SALUTE" && \\');
    assert.equal(await neovim.evaluate('getline(1)'), 'ENV SALUTE="hello" UNUSED="no"');
  });

  it('applies a quick fix', async () => {
    await neovim.type('<Esc>:call cursor(4, 2)<CR>:lua vim.lsp.buf.code_action()<CR>');
    await neovim.until('getline(4)', (it) => it === 'RUN yum update -y');
    assert.notDeepEqual(JSON.parse(await neovim.evaluate('json_encode(g:offered)')), []);
    await neovim.until(DIAGNOSTICS, (it) => !it.includes('InvalidImageTemplateCommand.NotSupported'));
  });

  it('formats', async () => {
    await neovim.type('<Esc>:lua (vim.lsp.buf.format or vim.lsp.buf.formatting_sync)()<CR>');
    await neovim.until('getline(3)', (it) => it !== 'echo   again');
    await neovim.type(':write<CR>');
    await neovim.until('&modified', (it) => it === '0');
    assert.match(readFileSync(path, 'utf8'), /^RUN echo "\$SALUTE" && \\\n {4}echo again$/m);
  });

  it('shows the payload when its lens is taken', async () => {
    workplace.write('web.pipeline.yaml', 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\n');
    await neovim.type(TAKE_EMIT);
    // Back from what a try before this one may have shown.
    await neovim.type(
      ':drop web.imgtpl<CR>:silent! 2,$delete<CR>ccRUN true<Esc>:write<CR>:lua vim.lsp.codelens.refresh()<CR>',
    );
    const lenses = `json_encode(luaeval("vim.tbl_map(function(it)
      return it.command.title
    end, vim.lsp.codelens.get(0))"))`;
    await neovim.until(lenses, (it) => it.includes('Emit payload'));
    await neovim.type(':lua vim.lsp.codelens.run()<CR>');
    const shown = await neovim.until(`join(getline(1, '$'), ' ')`, (it) => it.includes('BuildContent'));
    assert.equal(JSON.parse(shown).BuildContent, 'RUN true\n');
    assert.equal(await neovim.evaluate('&filetype'), 'json');
  });

  it('has a server again for the next template when one has ended', async () => {
    workplace.write('next.imgtpl', 'RUM true\n');
    await neovim.type('<Esc>:lua vim.lsp.stop_client(vim.lsp.get_active_clients(), true)<CR>');
    await neovim.until(`luaeval('#vim.lsp.get_active_clients()')`, (it) => it === '0');
    await neovim.type(':edit! next.imgtpl<CR>');
    await neovim.until(DIAGNOSTICS, (it) => it.includes('InvalidImageTemplateCommand.NotSupported'));
  });
});
