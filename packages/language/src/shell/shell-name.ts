/** The names of shells: each runs the script that it is handed as whoever called it. */
export const SHELL_NAME = /^(?:ba|da|a|z|k)?sh$/;
