(module
  (func (export "double") (param i32) (result i32) (i32.add (local.get 0) (local.get 0)))
  (func (export "wide") (param i64) (result i64) (i64.add (local.get 0) (local.get 0)))
  (func (export "nothing"))
  ;; Post-return functions, which note that they ran.
  (global $released (mut i32) (i32.const 0))
  (func (export "cabi_post_wide") (param i64) (global.set $released (i32.const 1)))
  (func (export "cabi_post_nothing") (if (i32.eqz (global.get $released)) (then unreachable))))
