;; A guest that uses more than it should: see limits.wit.
(module
  (import "host" "[constructor]item" (func $item (result i32)))
  (import "host" "take" (func $take (param i32 i32)))
  (import "host" "tick" (func $tick))
  (import "[export]test:limits/api@1.0.0" "[resource-new]thing" (func $thing (param i32) (result i32)))

  ;; The result area is at 1024; items of lists begin at 4096.
  (memory (export "memory") 1)
  (table $table 1 externref)
  (global $top (mut i32) (i32.const 65536))

  ;; Grows memory so that it has this number of bytes.
  (func $reserve (param $bytes i32)
    (local $pages i32)
    (local.set $pages (i32.sub (i32.shr_u (i32.add (local.get $bytes) (i32.const 65535)) (i32.const 16)) (memory.size)))
    (if (i32.gt_s (local.get $pages) (i32.const 0)) (then
      (if (i32.eq (memory.grow (local.get $pages)) (i32.const -1)) (then unreachable)))))

  (func (export "cabi_realloc") (param $old i32) (param $had i32) (param $align i32) (param $size i32) (result i32)
    (local $block i32)
    (local.set $block (i32.and (i32.add (global.get $top) (i32.const 15)) (i32.const -16)))
    (global.set $top (i32.add (local.get $block) (local.get $size)))
    (call $reserve (global.get $top))
    (local.get $block))

  ;; Writes a list of `count` items, each with the bytes from 0, and an address and a length into the result area.
  (func $fill (param $count i32) (param $bytes i32) (result i32)
    (local $i i32)
    (call $reserve (i32.add (i32.add (i32.const 4096) (i32.shl (local.get $count) (i32.const 3))) (local.get $bytes)))
    (block $end (loop $next
      (br_if $end (i32.eq (local.get $i) (local.get $count)))
      (i32.store offset=4096 (i32.shl (local.get $i) (i32.const 3)) (i32.const 0))
      (i32.store offset=4100 (i32.shl (local.get $i) (i32.const 3)) (local.get $bytes))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br $next)))
    (i32.store (i32.const 1024) (i32.const 4096))
    (i32.store (i32.const 1028) (local.get $count))
    (i32.const 1024))

  (func (export "test:limits/api@1.0.0#lists") (param i32 i32) (result i32)
    (call $fill (local.get 0) (local.get 1)))
  ;; The bytes of the texts must be UTF-8, so they aren't those of the items.
  (func (export "test:limits/api@1.0.0#texts") (param $count i32) (param $bytes i32) (result i32)
    (local $i i32)
    (drop (call $fill (local.get $count) (local.get $bytes)))
    (block $end (loop $next
      (br_if $end (i32.eq (local.get $i) (local.get $count)))
      (i32.store offset=4096 (i32.shl (local.get $i) (i32.const 3))
        (i32.add (i32.const 4096) (i32.shl (local.get $count) (i32.const 3))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br $next)))
    (i32.const 1024))
  ;; All bytes of the values are those of the items.
  (func (export "test:limits/api@1.0.0#wide") (param $count i32) (result i32)
    (call $reserve (i32.add (i32.const 4096) (i32.shl (local.get $count) (i32.const 4))))
    (i32.store (i32.const 1024) (i32.const 4096))
    (i32.store (i32.const 1028) (local.get $count))
    (i32.const 1024))
  (func (export "test:limits/api@1.0.0#pass") (param i32 i32)
    (drop (call $fill (local.get 0) (local.get 1)))
    (loop $again (call $take (i32.const 4096) (local.get 0)) (br $again)))

  (func (export "test:limits/api@1.0.0#spin") (loop $again (br $again)))
  (func (export "test:limits/api@1.0.0#chatter") (loop $again (call $tick) (br $again)))
  (func (export "test:limits/api@1.0.0#fill-memory") (param $pages i32)
    (if (i32.eq (memory.grow (local.get $pages)) (i32.const -1)) (then unreachable))
    (loop $again
      (memory.fill (i32.const 65536) (i32.const 1) (i32.shl (local.get $pages) (i32.const 16)))
      (br $again)))
  (func $recurse (export "test:limits/api@1.0.0#recurse") (call $recurse) (call $recurse))

  (func (export "test:limits/api@1.0.0#grow") (param $pages i32)
    (loop $next
      (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then unreachable))
      (br_if $next (local.tee $pages (i32.sub (local.get $pages) (i32.const 1))))))
  (func (export "test:limits/api@1.0.0#grow-at-once") (param $pages i32)
    (if (i32.eq (memory.grow (local.get $pages)) (i32.const -1)) (then unreachable)))
  (func (export "test:limits/api@1.0.0#grow-table") (param $elements i32)
    (if (i32.eq (table.grow $table (ref.null extern) (local.get $elements)) (i32.const -1)) (then unreachable)))

  (func (export "test:limits/api@1.0.0#keep") (param i32 i32) (result i32) (local.get 1))

  (func (export "test:limits/api@1.0.0#make-items") (param $count i32)
    (loop $next
      (drop (call $item))
      (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))
  (func (export "test:limits/api@1.0.0#make-things") (param $count i32)
    (loop $next
      (drop (call $thing (local.get $count)))
      (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))))
