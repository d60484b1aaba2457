autocmd BufNewFile,BufRead *.imgtpl setfiletype imgtpl
