/// The error of a closure.
struct ClosureError: Error {}

extension Suite {
  func testResults(_ guest: Views) {
    let api = guest.api
    for count in counts {
      test("bytes \(count)") { try expect(try api.bytes(count, array), bytes(count)) }
      test("doubles \(count)") {
        try expect(try api.doubles(count, array), (0..<count).map { Double($0) / 4 })
      }
      test("text \(count)") {
        try expect(try api.text(count) { String(pintleUTF8: $0) }, text(count))
      }
      test("maybe \(count)") {
        let found = try api.maybe(count) { span in
          if let span { String(pintleUTF8: span) } else { nil as String? }
        }
        try expect(found, count == 0 ? nil : text(count))
      }
      test("static \(count)") {
        try expect(try Views.Picture.blank(count, in: guest) { $0.count }, Int(count))
      }
    }
    test("checked") {
      try expect(try api.checked(3, array), [0, 1, 2] as [UInt16])
      try expect(try thrown(as: Views.Problem.self) { try api.checked(0) { _ in } }, .empty)
      try expect(try thrown(as: Views.Problem.self) { try api.checked(13) { _ in } }, .broken)
    }
  }

  func testArguments(_ guest: Views) {
    for count in counts {
      test("spans \(count)") {
        let (bytes, numbers) = (bytes(count), (0..<count).map { Double($0) })
        let expected = bytes.reduce(0) { $0 + Double($1) } + numbers.reduce(0, +) + 2
        try expect(try guest.api.sum(bytes.span, numbers: numbers.span, label: "é"), expected)
      }
      test("picture \(count)") {
        let pixels = bytes(count)
        let picture = try Views.Picture(pixels: pixels.span, in: guest)
        try expect(try picture.pixels(array), pixels)
        try picture.close()
      }
    }
  }

  /// What closures may do, and what happens when they don't return.
  func testClosures(_ guest: Views) {
    let api = guest.api
    test("a closure throws") {
      _ = try thrown(as: ClosureError.self) { try api.bytes(9) { _ in throw ClosureError() } }
      _ = try thrown(as: ClosureError.self) { try api.checked(9) { _ in throw ClosureError() } }
      _ = try thrown(as: ClosureError.self) { try api.maybe(9) { _ in throw ClosureError() } }
      _ = try thrown(as: ClosureError.self) { try api.maybe(0) { _ in throw ClosureError() } }
    }
    test("a closure calls the guest") {
      try api.bytes(9) { span in
        try refuses("reentrant") { _ = try api.allocated() }
        try expect(array(span), bytes(9))
      }
      try refuses("reentrant") { try api.bytes(9) { _ in _ = try api.allocated() } }
    }
    test("a closure drops an object of the guest") {
      var picture: Views.Picture? = try Views.Picture(pixels: [1, 2, 3].span, in: guest)
      try api.bytes(9) { span in
        picture = nil
        try expect(array(span), bytes(9))
      }
      try expect(picture == nil, true)
    }
  }
}
