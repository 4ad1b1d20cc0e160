import {describe, expect, it} from 'vitest';
import {ProgressBar} from '../../../source/ui/components/progress-bar.tsx';
import {draw} from '../../helpers/draw.tsx';

describe('a progress bar', () => {
	it('is as full as the share', () => {
		expect(draw(<ProgressBar share={0.25} width={8} />)).toEqual(['██░░░░░░']);
	});

	it('never leaves its width, whatever the share', () => {
		expect(draw(<ProgressBar share={-1} width={4} />)).toEqual(['░░░░']);
		expect(draw(<ProgressBar share={7} width={4} />)).toEqual(['████']);
	});

	it('is drawn in ASCII when the settings ask for it', () => {
		expect(draw(<ProgressBar share={0.5} width={4} />, {glyphs: 'ascii'})).toEqual([
			expect.stringMatching(/^[\u0020-\u007E]{4}$/),
		]);
	});
});
