;; Keeps all numbers that it ever got, one after the other: see samples.wit. The other modules differ in the memory.
(module
  (import "env" "memory" (memory 2 10))
  (global $end (mut i32) (i32.const 65536))

  ;; All blocks are lists of numbers.
  (func (export "cabi_realloc") (param $old i32) (param $had i32) (param $align i32) (param $size i32) (result i32)
    (local $block i32)
    (local.set $block (global.get $end))
    (global.set $end (i32.add (local.get $block) (local.get $size)))
    (local.get $block))
  (func (export "add") (param i32 i32) (result i32)
    (i32.shr_u (i32.sub (global.get $end) (i32.const 65536)) (i32.const 2)))
  (func (export "sum") (result i32)
    (local $at i32) (local $sum i32)
    (local.set $at (i32.const 65536))
    (block $done (loop $next
      (br_if $done (i32.eq (local.get $at) (global.get $end)))
      (local.set $sum (i32.add (local.get $sum) (i32.load (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br $next)))
    (local.get $sum))
  (func (export "grow") (param i32) (result i32)
    (i32.ne (memory.grow (local.get 0)) (i32.const -1))))
