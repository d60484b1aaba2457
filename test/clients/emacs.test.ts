import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Emacs, startEmacs } from './harness/emacs.js';
import { makeWorkplace } from './harness/workplace.js';

const TEMPLATE = `ENV GREETING="hello"
RUN echo "$GREETING" && \\
echo   again
RUM yum update -y
`;

const TEXT = '(buffer-substring-no-properties (point-min) (point-max))';
const DIAGNOSTICS = `(vconcat (mapcar (lambda (it)
  (vector (buffer-substring-no-properties (flymake-diagnostic-beg it) (flymake-diagnostic-end it))
          (symbol-name (flymake-diagnostic-type it))
          (flymake-diagnostic-text it)))
  (flymake-diagnostics)))`;
const isThere = (value: unknown) => Array.isArray(value) && value.length > 0;

describe('Emacs with eglot', () => {
  const workplace = makeWorkplace();
  const path = workplace.write('web.imgtpl', TEMPLATE);
  let emacs: Emacs;

  before(async () => {
    emacs = await startEmacs(workplace, path);
  });
  after(async () => {
    await emacs.quit();
    workplace.remove();
  });

  /** An earlier attempt may have left a word in the last line. */
  const goToEmptyEnd = async () => {
    await emacs.evaluate(
      '(progn (delete-region (progn (goto-char (point-max)) (line-beginning-position)) (point-max)) t)',
    );
    emacs.type('\x1b>');
  };

  it('opens a template in its mode, with the server', async () => {
    assert.equal(await emacs.evaluate('(symbol-name major-mode)'), 'imgtpl-mode');
    await emacs.until("(if (and (featurep 'eglot) (eglot-managed-p)) t)");
  });

  it('colours commands and variables', async () => {
    const faces = `(progn (font-lock-ensure) (vconcat (mapcar (lambda (text)
      (goto-char (point-min)) (search-forward text)
      (let ((face (get-text-property (match-beginning 0) 'face))) (format "%s" face)))
      '("ENV" "\\"hello" "$GREETING"))))`;
    const [keyword, string, variable] = (await emacs.evaluate(faces)) as string[];
    assert.equal(keyword, 'font-lock-keyword-face');
    assert.equal(string, 'font-lock-string-face');
    assert.match(variable ?? '', /font-lock-variable-name-face/);
  });

  it('shows diagnostics with flymake', async () => {
    const [first] = (await emacs.until(DIAGNOSTICS, isThere)) as string[][];
    assert.deepEqual(first?.slice(0, 2), ['RUM', 'eglot-error']);
    assert.match(first?.[2] ?? '', /InvalidImageTemplateCommand\.NotSupported/);
  });

  it('completes', async () => {
    await goToEmptyEnd();
    emacs.type('WORKD\x1b\t');
    await emacs.until(TEXT, (it) => /^WORKDIR/m.test(String(it)));
    emacs.type(' /srv\n');
    await emacs.until(TEXT, (it) => /^WORKDIR +\/srv\n/m.test(String(it)));
  });

  it('completes variables and codes, which it compares from the start of the symbol', async () => {
    await goToEmptyEnd();
    emacs.type('WORKDIR $HOM\x1b\t');
    await emacs.until(TEXT, (it) => /^WORKDIR +\$HOME$/m.test(String(it)));
    emacs.type('\n# imgtpl-disable-next-line InvalidCommandContent.WOR\x1b\t');
    await emacs.until(TEXT, (it) => /InvalidCommandContent\.WORKDIR/.test(String(it)));
    emacs.type('\n');
  });

  it('puts lines of a command under its argument, and the next command back at the margin', async () => {
    await goToEmptyEnd();
    const before = await emacs.evaluate(TEXT);
    emacs.type('RUN a && \\\rb && \\\rc\rCOPY d \\\r/opt\rRESTART');
    const typed = 'RUN a && \\\n    b && \\\n    c\nCOPY d \\\n     /opt\nRESTART';
    assert.equal(await emacs.until(TEXT, (it) => /RESTART$/.test(String(it))), `${before}${typed}`);
  });

  it('renames a variable, inside of RUN too', async () => {
    await emacs.changesSent();
    emacs.type('\x1b<\x1bf\x1bf\x1b[D\x1bxeglot-rename\rSALUTE\r');
    const text = await emacs.until(TEXT, (it) => String(it).includes('SALUTE'));
    assert.match(String(text), /^ENV SALUTE="hello"\nRUN echo "\$SALUTE"/);
  });

  it('applies a quick fix', async () => {
    emacs.type('\x1b<\x1b[B\x1b[B\x1b[B\x1bxeglot-code-actions\r');
    await emacs.until('(if (active-minibuffer-window) t)');
    // RET selects the preferred fix.
    emacs.type('\r');
    await emacs.until(TEXT, (it) => /^RUN yum/m.test(String(it)));
  });

  it('formats and saves', async () => {
    emacs.type('\x1bxeglot-format-buffer\r');
    await emacs.until(TEXT, (it) => String(it).includes(' echo again'));
    emacs.type('\x18\x13');
    await emacs.until('(if (buffer-modified-p) nil t)');
    assert.match(readFileSync(path, 'utf8'), /^RUN echo "\$SALUTE" && \\\n {4}echo again$/m);
  });
});
