/** Places kept at most: 16 MB. A search that finds more counts on, without their places. */
const most = 2 * 1024 * 1024;

/** Places in a log in ascending order, eight bytes each. */
export class PlaceList {
	/** Of all that were added, also of those that are not kept. */
	count = 0;
	#places = new Float64Array(1024);
	#length = 0;

	/** Places that can be asked for. */
	get length(): number {
		return this.#length;
	}

	/** The last one may be added again: it is there once. */
	add(place: number): void {
		if (this.#length > 0 && this.#places[this.#length - 1] === place) {
			return;
		}

		this.count++;
		if (this.#length === most) {
			return;
		}

		if (this.#length === this.#places.length) {
			const larger = new Float64Array(this.#places.length * 2);
			larger.set(this.#places);
			this.#places = larger;
		}

		this.#places[this.#length++] = place;
	}

	at(index: number): number | undefined {
		return index < this.#length ? this.#places[index] : undefined;
	}

	/** The index of the first one at or behind a place; `length` when none is. */
	indexFrom(place: number): number {
		let low = 0;
		let high = this.#length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.#places[middle] ?? 0) < place) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}

		return low;
	}

	/** Forgets those at or behind a place. */
	cut(place: number): void {
		const length = this.indexFrom(place);
		this.count -= this.#length - length;
		this.#length = length;
	}
}
