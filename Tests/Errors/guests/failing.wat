(module
  (memory (export "memory") 1)
  ;; The case `err` with the text "refused".
  (data (i32.const 1024) "\01\00\00\00\00\08\00\00\07\00\00\00")
  (data (i32.const 2048) "refused")
  (func $recurse (param i32) (result i32)
    (i32.add (call $recurse (i32.add (local.get 0) (i32.const 1))) (i32.const 1)))
  (func (export "fail") (param $mode i32) (result i32)
    (if (i32.eq (local.get $mode) (i32.const 3)) (then (return (call $recurse (i32.const 0)))))
    (if (i32.eq (local.get $mode) (i32.const 1)) (then unreachable))
    (select (i32.const -4) (i32.const 1024) (i32.eq (local.get $mode) (i32.const 2)))))
