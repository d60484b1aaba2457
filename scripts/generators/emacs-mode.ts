import { COMMANDS } from '@imgtpl/spec';

/** The Emacs mode: font lock from the command table, and eglot told of the server. */
export function emacsMode(): string {
  const keywords = COMMANDS.map(({ keyword }) => `"${keyword}"`).join(' ');
  return `;;; imgtpl-mode.el --- Templates of Alibaba Cloud ECS Image Builder -*- lexical-binding: t; -*-

;; Made by \`npm run generate' from packages/spec/src/commands.
;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages, tools

;;; Commentary:

;; Highlighting for *.imgtpl, and the language server \`imgtpl lsp --stdio' for eglot and lsp-mode.

;;; Code:

(defconst imgtpl-mode-keywords '(${keywords})
  "The commands of the language.")

(defvar imgtpl-mode-font-lock-keywords
  \`((,(concat "^[ \\t]*" (regexp-opt imgtpl-mode-keywords t) "\\\\_>") 1 font-lock-keyword-face)
    ("\\\\$\\\\(?:[A-Za-z_][A-Za-z0-9_]*\\\\|{[A-Za-z_][^}]*}\\\\)" 0 font-lock-variable-name-face t)
    ("\\\\_<\\\\(?:ic-[A-Za-z0-9]+\\\\|acs:ecs:[^ \\t\\n]+\\\\)" 0 font-lock-constant-face)
    ("[ \\t]\\\\(--[^ \\t\\n]+\\\\)" 1 font-lock-builtin-face))
  "What is highlighted besides comments and strings.")

(defvar imgtpl-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?\\" "\\"" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?\\n ">" table)
    table)
  "Strings; comments are found by their place at the start of a line.")

(defconst imgtpl-mode-syntax-propertize
  (syntax-propertize-rules ("^[ \\t]*\\\\(#\\\\)" (1 "<")))
  "A \`#' starts a comment only as the first character of a line.")

;;;###autoload
(define-derived-mode imgtpl-mode prog-mode "imgtpl"
  "Major mode for templates of Alibaba Cloud ECS Image Builder."
  (setq-local comment-start "# ")
  (setq-local comment-start-skip "#+[ \\t]*")
  (setq-local syntax-propertize-function imgtpl-mode-syntax-propertize)
  (setq-local font-lock-defaults '(imgtpl-mode-font-lock-keywords nil t)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\\\.imgtpl\\\\'" . imgtpl-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(imgtpl-mode . ("imgtpl" "lsp" "--stdio"))))

(provide 'imgtpl-mode)
;;; imgtpl-mode.el ends here
`;
}
