actor Plugin {
  private let guest: Geometry

  init(_ module: PintleModule) throws {
    guest = try Geometry(module: module)
  }

  func area() throws -> Double { try guest.shapes.area(of: .circle(.init(radius: 2))) }
}
