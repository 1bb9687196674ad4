;; Two memories: one of the module, and one that the host makes.
(module
  (import "host" "shared" (memory $shared 1 4))
  (memory $own (export "memory") 1)

  (func (export "write") (param i32)
    (i32.store $shared (i32.const 0) (local.get 0))
    (i32.store $own (i32.const 0) (i32.const -1)))

  ;; Copies from the one into the other.
  (func (export "fetch") (result i32)
    (memory.copy $own $shared (i32.const 4) (i32.const 0) (i32.const 4))
    (i32.load $own (i32.const 4))))
