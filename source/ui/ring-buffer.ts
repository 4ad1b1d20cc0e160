/** The last lines of something endless. Positions count from the first line ever pushed. */
export class RingBuffer<Item> {
	readonly #items: Item[] = [];
	readonly #capacity: number;
	#pushed = 0;

	constructor(capacity: number) {
		this.#capacity = capacity;
	}

	/** Position after the last item: how many were ever pushed. */
	get end(): number {
		return this.#pushed;
	}

	/** Position of the oldest item that is still held. */
	get start(): number {
		return this.#pushed - this.#items.length;
	}

	push(item: Item): void {
		if (this.#items.length < this.#capacity) {
			this.#items.push(item);
		} else {
			this.#items[this.#pushed % this.#capacity] = item;
		}

		this.#pushed++;
	}

	/** The items from one position up to, and without, another, as far as they are still held. */
	slice(from: number, to: number): Item[] {
		const items: Item[] = [];
		for (let position = Math.max(from, this.start); position < Math.min(to, this.end); position++) {
			const item = this.#items[position % this.#capacity];
			if (item !== undefined) {
				items.push(item);
			}
		}

		return items;
	}

	last(count: number): Item[] {
		return this.slice(this.end - count, this.end);
	}
}
