import {describe, expect, it} from 'vitest';
import {keyboardLayouts} from '../../source/machine/keyboard-layouts/layouts.ts';
import {createLineConsole} from '../../source/ui/line-console.ts';
import {openLineConsole} from '../helpers/open-line-console.ts';

const layouts = keyboardLayouts.map(({id, name, ownName}) => ({id, name, ownName}));
const place = (id: string) => layouts.findIndex(layout => layout.id === id);
const layout = {id: 'be', name: 'French (Belgium)', ownName: 'Français (Belgique)'};

describe('the keyboard layout, line by line', () => {
	it('is the likely one with Enter alone', async () => {
		const {console, input, hears} = openLineConsole();
		const asked = console.ask('keyboard', {layouts, first: place('be')});
		await hears('Enter alone takes Français (Belgique), French (Belgium) (be).');
		input.write('\n');
		expect(await asked).toEqual({kind: 'answer', answer: place('be')});
	});

	it('is named by its ID, or by a part of its name when that is the only one', async () => {
		for (const [typed, id] of [
			['fr', 'fr'],
			['US', 'us'],
			['islenska', 'is'],
			['Swit ger', 'ch'],
		] as const) {
			const {console, input} = openLineConsole();
			const asked = console.ask('keyboard', {layouts, first: 0});
			input.write(`${typed}\n`);
			expect(await asked, typed).toEqual({kind: 'answer', answer: place(id)});
		}
	});

	it('is chosen by number among those whose names have the part', async () => {
		const {console, input, hears} = openLineConsole();
		const asked = console.ask('keyboard', {layouts, first: 0});
		input.write('belgium\n');
		await hears('Which of these?');
		await hears('2 Nederlands (België), Dutch (Belgium) (be-nl)');
		input.write('2\n');
		expect(await asked).toEqual({kind: 'answer', answer: place('be-nl')});
	});

	it('is asked again when there is no such name, and all are listed after a question mark', async () => {
		const {console, input, lines, hears} = openLineConsole();
		const asked = console.ask('keyboard', {layouts, first: 0});
		input.write('klingon\n');
		await hears('No keyboard layout has “klingon” in its name.');
		input.write('?\n');
		await hears(`${layouts.length} `);
		expect(lines.filter(line => /\] \d+ /.test(line))).toHaveLength(layouts.length);
		input.write(`${place('jp') + 1}\n`);
		expect(await asked).toEqual({kind: 'answer', answer: place('jp')});
	});

	it('is left when the input ends', async () => {
		const {console, input} = openLineConsole();
		const asked = console.ask('keyboard', {layouts, first: 0});
		input.end();
		expect(await asked).toEqual({kind: 'left'});
	});
});

describe('trying the keyboard, line by line', () => {
	it('takes lines until Enter alone, and repeats none of them', async () => {
		const {console, input, lines, hears} = openLineConsole();
		const asked = console.ask('keyboard-test', {layout});
		await hears('Try the keyboard: type a line.');
		input.write('opens3same\n');
		input.write('\n');
		expect(await asked).toEqual({kind: 'answer', answer: 'go-on'});
		expect(lines.join('\n')).not.toContain('opens3same');
	});

	it('goes back to the list with a space, the same key on every keyboard', async () => {
		const {console, input} = openLineConsole();
		const asked = console.ask('keyboard-test', {layout});
		input.write('aze\n \n');
		expect(await asked).toEqual({kind: 'left'});
	});

	it('says why the layout is not set', async () => {
		const {console, input, hears} = openLineConsole();
		void console.ask('keyboard-test', {layout, problem: 'loadkeys ended with 1.'});
		await hears('The keyboard is as it was. loadkeys ended with 1.');
		input.end();
	});
});

it('without a terminal the answer that is missing is named', async () => {
	const console = createLineConsole({write() {}, writeError() {}, language: 'en'});
	expect(await console.ask('keyboard', {layouts, first: 0})).toEqual({
		kind: 'unanswered',
		missing: 'keyboard',
	});
	expect(await console.ask('keyboard-test', {layout})).toEqual({kind: 'unanswered', missing: 'keyboard'});
});
