;; The types of numbers, and a vector of them.
(module
  ;; An i32 has no sign. Instructions that care have two forms.
  (func (export "half-signed") (param i32) (result i32)
    (i32.div_s (local.get 0) (i32.const 2)))
  (func (export "half-unsigned") (param i32) (result i32)
    (i32.div_u (local.get 0) (i32.const 2)))

  (func (export "twice") (param i64) (result i64)
    (i64.shl (local.get 0) (i64.const 1)))

  (func (export "single") (param f32) (result f32) (local.get 0))
  (func (export "double") (param f64) (result f64) (local.get 0))

  ;; A function may have several results.
  (func (export "divide") (param i32 i32) (result i32 i32)
    (i32.div_u (local.get 0) (local.get 1))
    (i32.rem_u (local.get 0) (local.get 1)))

  ;; Sixteen bytes at once. Inside of the module they are as good as any number.
  (func $add (param v128 v128) (result v128)
    (i32x4.add (local.get 0) (local.get 1)))
  (func (export "add-vectors") (param v128 v128) (result v128)
    (call $add (local.get 0) (local.get 1)))
  (func (export "sum") (param i32) (result i32) (local $lanes v128)
    (local.set $lanes (call $add (i32x4.splat (local.get 0)) (v128.const i32x4 1 2 3 4)))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $lanes)) (i32x4.extract_lane 1 (local.get $lanes)))
      (i32.add (i32x4.extract_lane 2 (local.get $lanes)) (i32x4.extract_lane 3 (local.get $lanes))))))
