func printShape(_ geometry: Geometry) throws {
  do {
    print(try geometry.shapes.parse("circle 2"))
  } catch let error as Geometry.ParseError {  // what the WIT declares: result<shape, parse-error>
    print(error.message)
  } catch let error as Geometry.GuestError {  // the guest misbehaved, or the host misused it
    print(error)
  }
}
