import Geometry
import Text

// Two libraries have bindings, and this target has those of two worlds.
let errors: [(String, any Error.Type)] = [
  ("Geometry", Geometry.GuestError.self), ("Text", Text.GuestError.self),
  ("First", First.GuestError.self), ("Second", Second.GuestError.self),
]
for (world, type) in errors { print(world, String(reflecting: type)) }
