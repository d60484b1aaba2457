" Made by `npm run generate`.
autocmd BufNewFile,BufRead *.imgtpl setfiletype imgtpl
