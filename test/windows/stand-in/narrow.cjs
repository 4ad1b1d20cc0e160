/*
Loaded into the program: makes it 78 columns wide in a wider terminal. The console of Wine counts the bytes of colours and cursor
movements as if they took room, and would break lines that fill the screen.
*/
const {stdout} = process;
Object.defineProperty(stdout, 'columns', {get: () => 78, set: () => {}});
stdout.getWindowSize = () => [78, stdout.rows];
