// Run: swift run VectorHost guest.wasm
import Foundation

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let plane = try Plane(wasm: Array(wasm))

func text(_ number: Double) -> String { String(format: "%.1f", number) }

func show(_ name: String, _ vector: Plane.Vector) throws {
  print("\(name) = (\(text(try vector.x())), \(text(try vector.y())))")
}

do {
  let a = try Plane.Vector(x: 3, y: 4, in: plane)
  let b = try Plane.Vector(x: 1, y: 2, in: plane)
  let unit = try a.normalized()
  try show("a", a)
  try show("b", b)
  try show("unit", unit)
  print("length of a = \(text(try a.length()))")
  print("a . b = \(text(try Plane.Vector.dotProduct(a, b)))")
  print("alive: \(try plane.geometry.live())")

  let sum = try plane.geometry.add(a, b)
  try show("a + b", sum)
  print("alive: \(try plane.geometry.live())")
  do {
    _ = try a.length()
  } catch Plane.GuestError.useAfterMove {
    print("a was consumed")
  }
  // Without these lines the vectors would be dropped when nothing refers to them any more.
  try unit.close()
  try sum.close()
}
print("alive: \(try plane.geometry.live())")
