;; A guest that passes lists which it may not have: see lists.wit.
(module
  (import "host" "take" (func $take (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "pass") (param i32 i32) (result i32)
    (call $take (local.get 0) (local.get 1)))
  (func (export "grow") (param $length i32) (result i32)
    (local $count i32)
    (local.set $count (call $take (i32.const 64) (local.get $length)))
    (drop (memory.grow (i32.const 1)))
    (local.get $count)))
