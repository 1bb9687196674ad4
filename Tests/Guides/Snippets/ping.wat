(module
  (memory (export "memory") 1)
  (func (export "ping") (result i32) (i32.const 7)))
