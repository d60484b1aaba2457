;;; imgtpl-mode.el --- Templates of Alibaba Cloud ECS Image Builder -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages, tools

;;; Commentary:

;; Highlighting and indentation for *.imgtpl, and the language server `imgtpl lsp --stdio' for eglot.

;;; Code:

;; `npm run generate' writes the next line, from packages/spec/src/commands.
(defconst imgtpl-mode-keywords '("RUN" "COPY" "ENV" "WORKDIR" "USER" "COMPONENT" "RESTART" "CMD" "ENTRYPOINT" "LABEL" "FROM")
  "The commands of the language.")

(defvar imgtpl-mode-font-lock-keywords
  `((,(concat "^[ \t]*" (regexp-opt imgtpl-mode-keywords t) "\\_>") 1 font-lock-keyword-face)
    ("\\$\\(?:[A-Za-z_][A-Za-z0-9_]*\\|{[A-Za-z_][^}]*}\\)" 0 font-lock-variable-name-face t)
    ("\\_<\\(?:ic-[A-Za-z0-9]+\\|acs:ecs:[^ \t\n]+\\)" 0 font-lock-constant-face)
    ("[ \t]\\(--[^ \t\n]+\\)" 1 font-lock-builtin-face))
  "What is highlighted besides comments and strings.")

(defvar imgtpl-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?_ "_" table)
    ;; Completion compares the symbol at point: the name of a variable is one without its dollar, a code one with its dot.
    (modify-syntax-entry ?$ "." table)
    (modify-syntax-entry ?. "_" table)
    (modify-syntax-entry ?\n ">" table)
    table)
  "Strings and symbols; comments are found by their place at the start of a line.")

(defconst imgtpl-mode-syntax-propertize
  (syntax-propertize-rules ("^[ \t]*\\(#\\)" (1 "<")))
  "A `#' starts a comment only as the first character of a line.")

(defun imgtpl-mode-previous-line ()
  "Go to the line before that is no comment, and return whether there is one.
Comments may stand between the lines of a command."
  (let ((is-comment t) (is-there t))
    (while (and is-comment is-there)
      (setq is-there (zerop (forward-line -1))
            is-comment (looking-at "[ \t]*#")))
    is-there))

(defun imgtpl-mode-goes-on-p ()
  "Whether the command of this line continues on the next one."
  (looking-at ".*\\\\[ \t]*$"))

(defun imgtpl-mode-indentation ()
  "The column in a command of several lines, and of the first line after it.
Nil for any other."
  (save-excursion
    (beginning-of-line)
    (when (and (null (nth 3 (syntax-ppss))) (imgtpl-mode-previous-line))
      (let ((goes-on (imgtpl-mode-goes-on-p)) (last (current-indentation)) (is-first t))
        (while (save-excursion (and (imgtpl-mode-previous-line) (imgtpl-mode-goes-on-p)))
          (imgtpl-mode-previous-line)
          (setq is-first nil))
        (cond ((and goes-on is-first)
               (back-to-indentation)
               (skip-chars-forward "^ \t\n")
               (1+ (current-column)))
              (goes-on last)
              (is-first nil)
              (t (current-indentation)))))))

(defun imgtpl-mode-indent-line ()
  "Indent a line of a command of several lines, or the first one after it."
  (let ((column (imgtpl-mode-indentation)))
    (cond ((null column) 'noindent)
          ((<= (current-column) (current-indentation)) (indent-line-to column))
          (t (save-excursion (indent-line-to column))))))

;;;###autoload
(define-derived-mode imgtpl-mode prog-mode "imgtpl"
  "Major mode for templates of Alibaba Cloud ECS Image Builder."
  (setq-local comment-start "# ")
  (setq-local comment-start-skip "#+[ \t]*")
  (setq-local syntax-propertize-function imgtpl-mode-syntax-propertize)
  (setq-local indent-line-function #'imgtpl-mode-indent-line)
  (setq-local font-lock-defaults '(imgtpl-mode-font-lock-keywords nil t)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.imgtpl\\'" . imgtpl-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(imgtpl-mode . ("imgtpl" "lsp" "--stdio"))))

(provide 'imgtpl-mode)
;;; imgtpl-mode.el ends here
