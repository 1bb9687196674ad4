;; A guest that returns its flags as bits, and the result of its host's function.
(module
  (import "$root" "has-own-property" (func $has (result i32)))
  (memory (export "memory") 1)
  (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
  (func (export "bits") (param i32) (result i32) (local.get 0))
  (func (export "new") (result i32) (call $has)))
