;; Looks through blocks of a log at the speed of memory: where records begin, which are errors, which hold a text.
;; A block is whole lines: it begins where a line begins, and ends behind a line break (or where the file ends).
;; Rule: task-sequence-format.md §10.1. The same in TypeScript, a record at a time: split-records.ts.
;; `records.wasm.ts` holds this module compiled; `node scripts/build-scan.ts` makes it anew.
(module
	(memory (export "memory") 96)

	;; What is carried from block to block.
	;; 1: the record of this line has not come to its `]LOG]!>`; its next line belongs to it.
	(global $open (export "open") (mut i32) (i32.const 0))
	;; 1: behind `]LOG]!>`, in the attributes.
	(global $tail (export "tail") (mut i32) (i32.const 0))
	;; Where the current record begins; below the block when it began in an earlier one.
	(global $record (export "record") (mut i32) (i32.const -1))
	;; Where its text begins.
	(global $text (export "text") (mut i32) (i32.const 0))

	;; What came out of the block.
	(global $records (export "records") (mut i32) (i32.const 0))
	(global $first (export "first") (mut i32) (i32.const -1))

	;; The record that was last put out.
	(global $matched (export "matched") (mut i32) (i32.const -1))

	;; A record that has not ended after so many bytes is taken to be torn.
	(global $longest i32 (i32.const 1048576))

	;; `<![LOG[` in the lower seven bytes.
	(func $opens (param $at i32) (result i32)
		(i64.eq
			(i64.and (i64.load (local.get $at)) (i64.const 0x00FFFFFFFFFFFFFF))
			(i64.const 0x005B474F4C5B213C)))

	;; A line begins.
	(func $line (param $at i32)
		(if (call $opens (local.get $at))
			(then
				(global.set $open (i32.const 1))
				(global.set $text (i32.add (local.get $at) (i32.const 7))))
			(else
				(if (i32.and
						(global.get $open)
						(i32.lt_s (i32.sub (local.get $at) (global.get $record)) (global.get $longest)))
					(then (return)))
				(global.set $open (i32.const 0))
				(global.set $text (local.get $at))))
		(global.set $tail (i32.const 0))
		(global.set $record (local.get $at))
		(if (i32.eqz (global.get $records))
			(then (global.set $first (local.get $at))))
		(global.set $records (i32.add (global.get $records) (i32.const 1))))

	;; At a `]!`: the end of a text?
	(func $end (param $at i32)
		(if (i32.and
				(i32.eq (i32.load (i32.sub (local.get $at) (i32.const 4))) (i32.const 0x474F4C5D))
				(i32.eq (i32.load8_u offset=2 (local.get $at)) (i32.const 0x3E)))
			(then
				(global.set $tail (global.get $open))
				(global.set $open (i32.const 0)))))

	;; Counts the records; puts where those of type 3, errors, begin to `$out`, four bytes each; gives how many they are.
	(func (export "index") (param $at i32) (param $end i32) (param $out i32) (result i32)
		(local $count i32) (local $v v128) (local $mask i32) (local $hit i32) (local $byte i32)
		(global.set $records (i32.const 0))
		(global.set $first (i32.const -1))
		(if (i32.ge_u (local.get $at) (local.get $end)) (then (return (i32.const 0))))
		(call $line (local.get $at))
		(loop $next
			(local.set $v (v128.load (local.get $at)))
			(local.set $mask (i8x16.bitmask (v128.or
				(i8x16.eq (local.get $v) (v128.const i8x16 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10))
				(v128.or
					(v128.and
						(i8x16.eq (local.get $v) (v128.const i8x16 93 93 93 93 93 93 93 93 93 93 93 93 93 93 93 93))
						(i8x16.eq (v128.load offset=1 (local.get $at)) (v128.const i8x16 33 33 33 33 33 33 33 33 33 33 33 33 33 33 33 33)))
					(v128.and
						(i8x16.eq (local.get $v) (v128.const i8x16 34 34 34 34 34 34 34 34 34 34 34 34 34 34 34 34))
						(i8x16.eq (v128.load offset=1 (local.get $at)) (v128.const i8x16 51 51 51 51 51 51 51 51 51 51 51 51 51 51 51 51)))))))
			(block $done
				(loop $hits
					(br_if $done (i32.eqz (local.get $mask)))
					(local.set $hit (i32.add (local.get $at) (i32.ctz (local.get $mask))))
					(local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
					(br_if $done (i32.ge_u (local.get $hit) (local.get $end)))
					(local.set $byte (i32.load8_u (local.get $hit)))
					(if (i32.eq (local.get $byte) (i32.const 10))
						(then
							(if (i32.lt_u (i32.add (local.get $hit) (i32.const 1)) (local.get $end))
								(then (call $line (i32.add (local.get $hit) (i32.const 1))))))
						(else
							(if (i32.eq (local.get $byte) (i32.const 93))
								(then (call $end (local.get $hit)))
								(else
									;; `type="3"` among the attributes.
									(if (i32.and
											(i32.and (global.get $tail) (i32.ne (global.get $matched) (global.get $record)))
											(i64.eq (i64.load (i32.sub (local.get $hit) (i32.const 5))) (i64.const 0x2233223D65707974)))
										(then
											(global.set $matched (global.get $record))
											(i32.store (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))) (global.get $record))
											(local.set $count (i32.add (local.get $count) (i32.const 1)))))))))
					(br $hits)))
			(local.set $at (i32.add (local.get $at) (i32.const 16)))
			(br_if $next (i32.lt_u (local.get $at) (local.get $end))))
		(local.get $count))

	;; Whether the text is at a place; `$fold`: capitals count as their small letters.
	(func $equals (param $at i32) (param $needle i32) (param $length i32) (param $fold i32) (result i32)
		(local $i i32) (local $byte i32)
		(loop $next
			(if (i32.ge_u (local.get $i) (local.get $length)) (then (return (i32.const 1))))
			(local.set $byte (i32.load8_u (i32.add (local.get $at) (local.get $i))))
			(if (i32.and
					(local.get $fold)
					(i32.lt_u (i32.sub (local.get $byte) (i32.const 65)) (i32.const 26)))
				(then (local.set $byte (i32.or (local.get $byte) (i32.const 32)))))
			(if (i32.ne (local.get $byte) (i32.load8_u (i32.add (local.get $needle) (local.get $i))))
				(then (return (i32.const 0))))
			(local.set $i (i32.add (local.get $i) (i32.const 1)))
			(br $next))
		(i32.const 0))

	;; A letter's capital, where capitals count as small letters; any other byte itself.
	(func $other (param $byte i32) (param $fold i32) (result i32)
		(if (result i32) (i32.and
				(local.get $fold)
				(i32.lt_u (i32.sub (local.get $byte) (i32.const 97)) (i32.const 26)))
			(then (i32.xor (local.get $byte) (i32.const 32)))
			(else (local.get $byte))))

	;; Puts where the records begin whose texts hold the needle to `$out`, four bytes each; gives how many they are.
	(func (export "search") (param $at i32) (param $end i32) (param $needle i32) (param $length i32) (param $fold i32) (param $out i32) (result i32)
		(local $v v128) (local $w v128) (local $mask i32) (local $hit i32) (local $byte i32) (local $count i32)
		(local $first i32) (local $head v128) (local $headToo v128) (local $foot v128) (local $footToo v128)
		(global.set $records (i32.const 0))
		(global.set $first (i32.const -1))
		(if (i32.ge_u (local.get $at) (local.get $end)) (then (return (i32.const 0))))
		(local.set $first (i32.load8_u (local.get $needle)))
		(local.set $head (i8x16.splat (local.get $first)))
		(local.set $headToo (i8x16.splat (call $other (local.get $first) (local.get $fold))))
		(local.set $byte (i32.load8_u (i32.add (local.get $needle) (i32.sub (local.get $length) (i32.const 1)))))
		(local.set $foot (i8x16.splat (local.get $byte)))
		(local.set $footToo (i8x16.splat (call $other (local.get $byte) (local.get $fold))))
		(call $line (local.get $at))
		(loop $next
			(local.set $v (v128.load (local.get $at)))
			(local.set $w (v128.load (i32.add (local.get $at) (i32.sub (local.get $length) (i32.const 1)))))
			(local.set $mask (i8x16.bitmask (v128.or
				(v128.or
					(i8x16.eq (local.get $v) (v128.const i8x16 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10))
					(v128.and
						(i8x16.eq (local.get $v) (v128.const i8x16 93 93 93 93 93 93 93 93 93 93 93 93 93 93 93 93))
						(i8x16.eq (v128.load offset=1 (local.get $at)) (v128.const i8x16 33 33 33 33 33 33 33 33 33 33 33 33 33 33 33 33))))
				(v128.and
					(v128.or (i8x16.eq (local.get $v) (local.get $head)) (i8x16.eq (local.get $v) (local.get $headToo)))
					(v128.or (i8x16.eq (local.get $w) (local.get $foot)) (i8x16.eq (local.get $w) (local.get $footToo)))))))
			(block $done
				(loop $hits
					(br_if $done (i32.eqz (local.get $mask)))
					(local.set $hit (i32.add (local.get $at) (i32.ctz (local.get $mask))))
					(local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
					(br_if $done (i32.ge_u (local.get $hit) (local.get $end)))
					(local.set $byte (i32.load8_u (local.get $hit)))
					(if (i32.eq (local.get $byte) (i32.const 10))
						(then
							(if (i32.lt_u (i32.add (local.get $hit) (i32.const 1)) (local.get $end))
								(then (call $line (i32.add (local.get $hit) (i32.const 1))))))
						(else
							(if (i32.and
									(i32.and
										(i32.eqz (global.get $tail))
										(i32.ne (global.get $matched) (global.get $record)))
									(i32.and
										(i32.ge_s (local.get $hit) (global.get $text))
										(i32.le_u (i32.add (local.get $hit) (local.get $length)) (local.get $end))))
								(then
									(if (call $equals (local.get $hit) (local.get $needle) (local.get $length) (local.get $fold))
										(then
											(global.set $matched (global.get $record))
											(i32.store (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))) (global.get $record))
											(local.set $count (i32.add (local.get $count) (i32.const 1)))))))
							(if (i32.eq (local.get $byte) (i32.const 93))
								(then (call $end (local.get $hit))))))
					(br $hits)))
			(local.set $at (i32.add (local.get $at) (i32.const 16)))
			(br_if $next (i32.lt_u (local.get $at) (local.get $end))))
		(local.get $count))
)
