;; A guest that breaks the rules of the ABI on request: see hostile.wit.
(module
  (import "host" "show" (func $show (param i32 i32)))
  (import "host" "paint" (func $paint (param i32)))
  (import "host" "write" (func $write (param i32)))
  (import "host" "text" (func $host-text (param i32)))
  (import "[export]test:hostile/api@1.0.0" "[resource-new]thing" (func $new (param i32) (result i32)))
  (import "[export]test:hostile/api@1.0.0" "[resource-rep]thing" (func $rep (param i32) (result i32)))
  (import "[export]test:hostile/api@1.0.0" "[resource-drop]thing" (func $drop (param i32)))
  (import "[export]test:hostile/api@1.0.0" "[resource-new]other" (func $new-other (param i32) (result i32)))

  (memory (export "memory") 1 4)
  (data (i32.const 16) "ok")
  (data (i32.const 20) "a\ff")
  (data (i32.const 24) "\c3")
  (data (i32.const 28) "\ed\a0\80")
  (data (i32.const 32) "\c0\af")
  (data (i32.const 36) "\f4\90\80\80")
  ;; The result area is at 1024; the allocator's memory begins at 4096.
  (global $top (mut i32) (i32.const 4096))
  (global $armed (mut i32) (i32.const 0))

  ;; Writes an address and a length into the result area, and returns its address.
  (func $pair (param $address i32) (param $length i32) (result i32)
    (i32.store (i32.const 1024) (local.get $address))
    (i32.store (i32.const 1028) (local.get $length))
    (i32.const 1024))
  ;; Writes a discriminant and a payload of one word.
  (func $case (param $discriminant i32) (param $payload i32) (result i32)
    (i32.store8 (i32.const 1024) (local.get $discriminant))
    (i32.store (i32.const 1028) (local.get $payload))
    (i32.const 1024))
  (func $recurse (result i32) (i32.add (call $recurse) (i32.const 1)))

  (func (export "cabi_realloc") (param $old i32) (param $had i32) (param $align i32) (param $size i32) (result i32)
    (local $block i32)
    (if (i32.eq (global.get $armed) (i32.const 1)) (then ;; outside memory
      (return (i32.const 65536))))
    (if (i32.eq (global.get $armed) (i32.const 2)) (then ;; runs out of memory
      (return (i32.const 65532))))
    (if (i32.eq (global.get $armed) (i32.const 3)) (then ;; misaligned
      (return (i32.const 4097))))
    (if (i32.eq (global.get $armed) (i32.const 4)) (then ;; all bits
      (return (i32.const -1))))
    (if (i32.eq (global.get $armed) (i32.const 5)) (then ;; traps
      (unreachable)))
    (if (i32.eq (global.get $armed) (i32.const 6)) (then ;; calls the host
      (call $paint (i32.const 0))))
    (if (i32.eq (global.get $armed) (i32.const 7)) (then ;; makes a handle
      (drop (call $new (i32.const 7)))))
    (local.set $block
      (i32.and
        (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
        (i32.sub (i32.const 0) (local.get $align))))
    (global.set $top (i32.add (local.get $block) (local.get $size)))
    ;; An enlarged block keeps its content.
    (memory.copy (local.get $block) (local.get $old)
      (select (local.get $had) (local.get $size) (i32.lt_u (local.get $had) (local.get $size))))
    (local.get $block))

  (func (export "test:hostile/api@1.0.0#arm") (param $mode i32) (global.set $armed (local.get $mode)))
  (func (export "test:hostile/api@1.0.0#take-text") (param i32 i32) (result i32) (local.get 1))
  (func (export "test:hostile/api@1.0.0#take-numbers") (param i32 i32) (result i32) (local.get 1))

  (func (export "test:hostile/api@1.0.0#text") (param $mode i32) (result i32)
    (if (i32.eq (local.get $mode) (i32.const 1)) (then ;; outside memory
      (return (call $pair (i32.const 65536) (i32.const 1)))))
    (if (i32.eq (local.get $mode) (i32.const 2)) (then ;; runs out of memory
      (return (call $pair (i32.const 65530) (i32.const 100)))))
    (if (i32.eq (local.get $mode) (i32.const 3)) (then ;; the end wraps around
      (return (call $pair (i32.const -8) (i32.const 16)))))
    (if (i32.eq (local.get $mode) (i32.const 4)) (then ;; a length beyond all memory
      (return (call $pair (i32.const 16) (i32.const -1)))))
    (if (i32.eq (local.get $mode) (i32.const 5)) (then ;; not UTF-8
      (return (call $pair (i32.const 20) (i32.const 2)))))
    (if (i32.eq (local.get $mode) (i32.const 6)) (then ;; UTF-8 that ends early
      (return (call $pair (i32.const 24) (i32.const 1)))))
    (if (i32.eq (local.get $mode) (i32.const 7)) (then ;; a surrogate
      (return (call $pair (i32.const 28) (i32.const 3)))))
    (if (i32.eq (local.get $mode) (i32.const 8)) (then ;; an overlong form
      (return (call $pair (i32.const 32) (i32.const 2)))))
    (if (i32.eq (local.get $mode) (i32.const 9)) (then ;; beyond U+10FFFF
      (return (call $pair (i32.const 36) (i32.const 4)))))
    (if (i32.eq (local.get $mode) (i32.const 10)) (then ;; a misaligned result area
      (return (i32.const 1025))))
    (if (i32.eq (local.get $mode) (i32.const 11)) (then ;; a result area outside memory
      (return (i32.const 65536))))
    (if (i32.eq (local.get $mode) (i32.const 12)) (then ;; a result area that runs out of memory
      (return (i32.const 65532))))
    (if (i32.eq (local.get $mode) (i32.const 13)) (then ;; a result area at the end of the address space
      (return (i32.const -4))))
    (call $pair (i32.const 16) (i32.const 2)))

  (func (export "test:hostile/api@1.0.0#numbers") (param $mode i32) (result i32)
    (if (i32.eq (local.get $mode) (i32.const 1)) (then ;; a length whose size in bytes wraps around to 4
      (return (call $pair (i32.const 16) (i32.const 1073741825)))))
    (if (i32.eq (local.get $mode) (i32.const 2)) (then ;; misaligned
      (return (call $pair (i32.const 17) (i32.const 1)))))
    (if (i32.eq (local.get $mode) (i32.const 3)) (then ;; runs out of memory
      (return (call $pair (i32.const 65532) (i32.const 2)))))
    (if (i32.eq (local.get $mode) (i32.const 4)) (then ;; outside memory
      (return (call $pair (i32.const -4) (i32.const 1)))))
    (if (i32.eq (local.get $mode) (i32.const 5)) (then ;; huge
      (return (call $pair (i32.const 0) (i32.const 268435456)))))
    (if (i32.eq (local.get $mode) (i32.const 6)) (then ;; empty, misaligned
      (return (call $pair (i32.const 17) (i32.const 0)))))
    (if (i32.eq (local.get $mode) (i32.const 7)) (then ;; empty, outside memory
      (return (call $pair (i32.const 65540) (i32.const 0)))))
    (call $pair (i32.const 16) (i32.const 1)))

  (func (export "test:hostile/api@1.0.0#names") (param $mode i32) (result i32)
    (if (i32.eq (local.get $mode) (i32.const 1)) (then ;; an element outside memory
      (i32.store (i32.const 2048) (i32.const 65530))
      (i32.store (i32.const 2052) (i32.const 100))
      (return (call $pair (i32.const 2048) (i32.const 1)))))
    (if (i32.eq (local.get $mode) (i32.const 2)) (then ;; an element that is not UTF-8
      (i32.store (i32.const 2048) (i32.const 20))
      (i32.store (i32.const 2052) (i32.const 2))
      (return (call $pair (i32.const 2048) (i32.const 1)))))
    (if (i32.eq (local.get $mode) (i32.const 3)) (then ;; more elements than memory holds
      (return (call $pair (i32.const 2048) (i32.const 536870911)))))
    (i32.store (i32.const 2048) (i32.const 16))
    (i32.store (i32.const 2052) (i32.const 2))
    (call $pair (i32.const 2048) (i32.const 1)))

  (func (export "test:hostile/api@1.0.0#letter") (param $mode i32) (result i32)
    (if (i32.eq (local.get $mode) (i32.const 1)) (then ;; a surrogate
      (return (i32.const 0xd800))))
    (if (i32.eq (local.get $mode) (i32.const 2)) (then ;; beyond U+10FFFF
      (return (i32.const 0x110000))))
    (if (i32.eq (local.get $mode) (i32.const 3)) (then ;; all bits
      (return (i32.const -1))))
    (i32.const 0x61))

  (func (export "test:hostile/api@1.0.0#color") (param $mode i32) (result i32)
    (if (i32.eq (local.get $mode) (i32.const 1)) (then ;; one too many
      (return (i32.const 3))))
    (if (i32.eq (local.get $mode) (i32.const 2)) (then ;; all bits
      (return (i32.const -1))))
    (if (i32.eq (local.get $mode) (i32.const 3)) (then ;; only its low byte is a case
      (return (i32.const 256))))
    (i32.const 1))

  (func (export "test:hostile/api@1.0.0#maybe") (param $mode i32) (result i32)
    (if (i32.eq (local.get $mode) (i32.const 1)) (then ;; no case
      (return (call $case (i32.const 2) (i32.const 7)))))
    (if (i32.eq (local.get $mode) (i32.const 2)) (then ;; all bits
      (return (call $case (i32.const 255) (i32.const 7)))))
    (call $case (i32.const 1) (i32.const 7)))

  (func (export "test:hostile/api@1.0.0#outcome") (param $mode i32) (result i32)
    (if (i32.eq (local.get $mode) (i32.const 1)) (then ;; no case
      (return (call $case (i32.const 2) (i32.const 7)))))
    (if (i32.eq (local.get $mode) (i32.const 2)) (then ;; an error that is not UTF-8
      (i32.store (i32.const 1032) (i32.const 2))
      (return (call $case (i32.const 1) (i32.const 20)))))
    (call $case (i32.const 0) (i32.const 7)))

  (func (export "test:hostile/api@1.0.0#open") (param $mode i32) (result i32) (local $handle i32)
    (if (i32.eq (local.get $mode) (i32.const 1)) (then ;; never created
      (return (i32.const 99))))
    (if (i32.eq (local.get $mode) (i32.const 2)) (then ;; zero
      (return (i32.const 0))))
    (if (i32.eq (local.get $mode) (i32.const 3)) (then ;; all bits
      (return (i32.const -1))))
    (if (i32.eq (local.get $mode) (i32.const 4)) (then ;; of another type
      (return (call $new-other (i32.const 7)))))
    (if (i32.eq (local.get $mode) (i32.const 5)) (then ;; dropped
      (local.set $handle (call $new (i32.const 7)))
      (call $drop (local.get $handle))
      (return (local.get $handle))))
    (call $new (i32.const 7)))

  (func (export "test:hostile/api@1.0.0#act") (param $mode i32) (result i32) (local $handle i32)
    (if (i32.eq (local.get $mode) (i32.const 1)) (then ;; text outside memory
      (call $show (i32.const 65530) (i32.const 100))))
    (if (i32.eq (local.get $mode) (i32.const 2)) (then ;; text that is not UTF-8
      (call $show (i32.const 20) (i32.const 2))))
    (if (i32.eq (local.get $mode) (i32.const 3)) (then ;; no case of the enum
      (call $paint (i32.const 3))))
    (if (i32.eq (local.get $mode) (i32.const 4)) (then ;; no character
      (call $write (i32.const 0xd800))))
    (if (i32.eq (local.get $mode) (i32.const 5)) (then ;; a misaligned result area
      (call $host-text (i32.const 1026))))
    (if (i32.eq (local.get $mode) (i32.const 6)) (then ;; a result area outside memory
      (call $host-text (i32.const 65532))))
    (if (i32.eq (local.get $mode) (i32.const 7)) (then ;; uses a handle that was never created
      (drop (call $rep (i32.const 99)))))
    (if (i32.eq (local.get $mode) (i32.const 8)) (then ;; drops its own object twice
      (local.set $handle (call $new (i32.const 7)))
      (call $drop (local.get $handle))
      (call $drop (local.get $handle))))
    (if (i32.eq (local.get $mode) (i32.const 9)) (then ;; traps
      (unreachable)))
    (if (i32.eq (local.get $mode) (i32.const 10)) (then ;; divides by zero
      (drop (i32.div_u (i32.const 1) (i32.const 0)))))
    (if (i32.eq (local.get $mode) (i32.const 11)) (then ;; reads outside memory
      (drop (i32.load (i32.const -1)))))
    (if (i32.eq (local.get $mode) (i32.const 12)) (then ;; recurses forever
      (drop (call $recurse))))
    (call $show (i32.const 16) (i32.const 2))
    (call $paint (i32.const 2))
    (call $write (i32.const 0x1f600))
    (call $host-text (i32.const 1024))
    (call $show (i32.load (i32.const 1024)) (i32.load (i32.const 1028)))
    (local.set $handle (call $new (i32.const 7)))
    (drop (call $rep (local.get $handle)))
    (call $drop (local.get $handle))
    (i32.const 7))
  (func (export "cabi_post_test:hostile/api@1.0.0#text") (export "cabi_post_test:hostile/api@1.0.0#numbers") (param i32)
    (if (i32.eq (global.get $armed) (i32.const 11)) (then ;; traps
      (unreachable)))
    (if (i32.eq (global.get $armed) (i32.const 12)) (then ;; calls the host
      (call $paint (i32.const 0))))
  )
  (func (export "test:hostile/api@1.0.0#[method]thing.value") (param $rep i32) (result i32) (local.get $rep))
  (func (export "test:hostile/api@1.0.0#[dtor]other") (param i32))
  (func (export "test:hostile/api@1.0.0#[dtor]thing") (param $rep i32)
    (if (i32.eq (global.get $armed) (i32.const 21)) (then ;; traps
      (unreachable)))
  )
)
