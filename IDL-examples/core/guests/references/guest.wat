;; References to what is outside of the module, and to functions. A guest can pass them on and keep them in a table, but it can't
;; look into them, compare them, or write them into its memory.
(module
  (import "host" "name" (func $name (param externref)))

  (table $kept 0 externref)
  (func (export "keep") (param externref) (result i32)
    (table.grow $kept (local.get 0) (i32.const 1)))
  (func (export "show") (param i32)
    (call $name (table.get $kept (local.get 0))))
  (func (export "release") (param i32)
    (table.set $kept (local.get 0) (ref.null extern)))

  (func $double (param i32) (result i32)
    (i32.mul (local.get 0) (i32.const 2)))
  (elem declare func $double)
  (func (export "doubler") (result funcref) (ref.func $double)))
