;; Breaks the rules for handles, in the way that `choose` chose.
(module
  (import "test:composition/things@1.0.0" "[method]thing.value" (func $value (param i32) (result i32)))
  (import "test:composition/things@1.0.0" "[static]thing.merge" (func $merge (param i32 i32) (result i32)))
  (import "test:composition/things@1.0.0" "[static]thing.sum" (func $sum (param i32 i32) (result i32)))
  (import "test:composition/things@1.0.0" "[resource-drop]thing" (func $drop (param i32)))
  (memory (export "memory") 1)
  (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
  (global $mode (mut i32) (i32.const 0))
  (func (export "choose") (param i32) (global.set $mode (local.get 0)))
  (func $is (param i32) (result i32) (i32.eq (global.get $mode) (local.get 0)))
  (func $break (param $thing i32)
    ;; 0: drops it, as it should.
    (if (call $is (i32.const 0)) (then (call $drop (local.get $thing))))
    ;; 1: drops it twice.
    (if (call $is (i32.const 1)) (then (call $drop (local.get $thing)) (call $drop (local.get $thing))))
    ;; 2: uses it after dropping it.
    (if (call $is (i32.const 2)) (then (call $drop (local.get $thing)) (drop (call $value (local.get $thing)))))
    ;; 3: moves it twice.
    (if (call $is (i32.const 3)) (then (drop (call $merge (local.get $thing) (local.get $thing)))))
    ;; 4: lends a handle that doesn't exist.
    (if (call $is (i32.const 4))
      (then (drop (call $sum (local.get $thing) (i32.add (local.get $thing) (i32.const 1))))))
    ;; 5: moves a handle that doesn't exist, after one that does.
    (if (call $is (i32.const 5)) (then (drop (call $merge (local.get $thing) (i32.const 0)))))
    ;; 6: traps.
    (if (call $is (i32.const 6)) (then (unreachable)))
    ;; 7: keeps it.
  )
  (func (export "give") (param i32) (call $break (local.get 0)))
  (func (export "lend") (param i32) (call $break (local.get 0))))
