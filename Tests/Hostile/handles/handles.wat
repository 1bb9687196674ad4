;; A guest that breaks the rules about handles on request: see handles.wit.
(module
  (import "test:handles/tickets@1.0.0" "[constructor]ticket" (func $ticket (param i32) (result i32)))
  (import "test:handles/tickets@1.0.0" "[method]ticket.number" (func $number (param i32) (result i32)))
  (import "test:handles/tickets@1.0.0" "[method]ticket.name" (func $name (param i32 i32)))
  (import "test:handles/tickets@1.0.0" "[constructor]other" (func $other (result i32)))
  (import "test:handles/tickets@1.0.0" "take" (func $take (param i32)))
  (import "test:handles/tickets@1.0.0" "look" (func $look (param i32)))
  (import "test:handles/tickets@1.0.0" "lend-and-give" (func $lend-and-give (param i32 i32)))
  (import "test:handles/tickets@1.0.0" "give-and-lend" (func $give-and-lend (param i32 i32)))
  (import "test:handles/tickets@1.0.0" "lend-twice" (func $lend-twice (param i32 i32)))
  (import "test:handles/tickets@1.0.0" "take-all" (func $take-all (param i32 i32)))
  (import "test:handles/tickets@1.0.0" "store" (func $store (param i32 i32)))
  (import "test:handles/tickets@1.0.0" "[resource-drop]ticket" (func $drop (param i32)))
  (import "test:handles/tickets@1.0.0" "[resource-drop]other" (func $drop-other (param i32)))
  (import "[export]test:handles/api@1.0.0" "[resource-new]thing" (func $new-thing (param i32) (result i32)))
  (import "[export]test:handles/api@1.0.0" "[resource-rep]thing" (func $thing-rep (param i32) (result i32)))
  (import "[export]test:handles/api@1.0.0" "[resource-drop]thing" (func $drop-thing (param i32)))

  (memory (export "memory") 1)
  ;; The handle that the allocator drops or lends, if it isn't zero.
  (global $dropped (mut i32) (i32.const 0))
  (global $lent (mut i32) (i32.const 0))

  (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
    (if (global.get $dropped) (then (call $drop (global.get $dropped))))
    (if (global.get $lent) (then (call $look (global.get $lent))))
    (i32.const 4096))

  ;; A list of one slot at 2048, as the result `ok` at 1024.
  (func $ok (param $discriminant i32) (param $handle i32) (result i32)
    (i32.store8 (i32.const 2048) (local.get $discriminant))
    (i32.store (i32.const 2052) (local.get $handle))
    (i32.store8 (i32.const 1024) (i32.const 0))
    (i32.store (i32.const 1028) (i32.const 2048))
    (i32.store (i32.const 1032) (i32.const 1))
    (i32.const 1024))

  (func (export "test:handles/api@1.0.0#pass") (param $list i32) (param $count i32) (result i32)
    (local $i i32)
    (local $sum i32)
    (block $end (loop $next
      (br_if $end (i32.eq (local.get $i) (local.get $count)))
      (local.set $sum (i32.add (local.get $sum) (call $number (i32.load (local.get $list)))))
      (call $drop (i32.load (local.get $list)))
      (local.set $list (i32.add (local.get $list) (i32.const 4)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br $next)))
    (local.get $sum))

  (func (export "test:handles/api@1.0.0#act") (param $mode i32) (param $lent i32) (param $given i32) (result i32)
    (local $new i32)
    (block $modes
      (block $24 (block $23 (block $22 (block $21 (block $20 (block $19 (block $18 (block $17 (block $16
      (block $15 (block $14 (block $13 (block $12 (block $11 (block $10 (block $9 (block $8 (block $7
      (block $6 (block $5 (block $4 (block $3 (block $2 (block $1
        (br_table $modes $1 $2 $3 $4 $5 $6 $7 $8 $9 $10 $11 $12 $13 $14 $15 $16 $17 $18 $19 $20 $21 $22 $23 $24
          (local.get $mode)))
      ;; 1: a handle that was never made
      (call $take (i32.const 99)) (br $modes))
      ;; 2: zero
      (call $look (i32.const 0)) (br $modes))
      ;; 3: all bits
      (call $look (i32.const -1)) (br $modes))
      ;; 4: of another resource of the host
      (call $look (call $other)) (br $modes))
      ;; 5: of a resource of the guest
      (call $take (call $new-thing (i32.const 7))) (br $modes))
      ;; 6: moved twice
      (call $take (local.get $given)) (call $take (local.get $given)) (br $modes))
      ;; 7: lent after it was moved
      (call $take (local.get $given)) (call $look (local.get $given)) (br $modes))
      ;; 8: dropped twice
      (call $drop (local.get $given)) (call $drop (local.get $given)) (br $modes))
      ;; 9: dropped as another resource
      (call $drop-other (local.get $given)) (br $modes))
      ;; 10: dropped as a resource of the guest
      (call $drop-thing (local.get $given)) (br $modes))
      ;; 11: looked through as a resource of the guest
      (drop (call $thing-rep (local.get $given))) (br $modes))
      ;; 12: borrowed, but moved
      (call $take (local.get $lent)) (br $modes))
      ;; 13: lent and moved in one call
      (call $lend-and-give (local.get $given) (local.get $given)) (br $modes))
      ;; 14: moved and lent in one call
      (call $give-and-lend (local.get $given) (local.get $given)) (br $modes))
      ;; 15: an element that was never made
      (i32.store (i32.const 3000) (local.get $given))
      (i32.store (i32.const 3004) (i32.const 99))
      (call $take-all (i32.const 3000) (i32.const 2)) (br $modes))
      ;; 16: the same element twice
      (i32.store (i32.const 3000) (local.get $given))
      (i32.store (i32.const 3004) (local.get $given))
      (call $take-all (i32.const 3000) (i32.const 2)) (br $modes))
      ;; 17: in a case of a variant
      (i32.store (i32.const 3000) (i32.const 0))
      (i32.store (i32.const 3008) (i32.const 1))
      (i32.store (i32.const 3012) (i32.const 77))
      (call $store (i32.const 3000) (i32.const 2)) (br $modes))
      ;; 18: in the result, never made
      (call $drop (local.get $lent))
      (return (call $ok (i32.const 1) (i32.const 99))))
      ;; 19: in the result, borrowed
      (return (call $ok (i32.const 1) (local.get $lent))))
      ;; 20: a borrowed handle is left
      (return (call $ok (i32.const 0) (i32.const 0))))
      ;; 21: the slot of a dropped handle is used again
      (call $drop (local.get $given))
      (drop (call $ticket (i32.const 1)))
      (call $look (local.get $given)) (br $modes))
      ;; 22: a borrowed handle that was dropped
      (call $drop (local.get $lent)) (call $look (local.get $lent)) (br $modes))
      ;; 23: dropped by the allocator
      (global.set $dropped (local.get $given))
      (call $name (local.get $given) (i32.const 1024)) (br $modes))
      ;; 24: lent by the allocator
      (global.set $lent (local.get $given))
      (call $name (local.get $given) (i32.const 1024)) (br $modes))
    (call $look (local.get $lent))
    (call $look (local.get $given))
    (call $lend-twice (local.get $given) (local.get $lent))
    (call $name (local.get $given) (i32.const 1024))
    (call $drop (local.get $lent))
    (call $take (local.get $given))
    (local.set $new (call $ticket (i32.const 5)))
    (call $ok (i32.const 1) (local.get $new)))

  (func (export "test:handles/api@1.0.0#[dtor]thing") (param i32))
)
