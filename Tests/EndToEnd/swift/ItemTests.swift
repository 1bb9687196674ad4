extension Suite {
  /// Objects that live in the host: each crosses the boundary four times, and must come back as the same object.
  func itemTests(_ sink: KitchenSink) {
    let calls = sink.itemCalls
    test("the guest uses objects of the host") {
      try expect(try calls.useItems(), ["é", "b", "b/4000000000", "é+b", "no name"])
    }
    ownedItems(calls)
    compoundItems(calls)
    itemErrors(calls)
    borrowedItems(calls)
  }

  /// A test of two objects.
  private func items(_ name: String, _ body: (Item, Item) throws -> Void) {
    test(name) { try body(Item(name: "a"), Item(name: "é")) }
  }

  private func same(_ found: [any KitchenSink.ItemResource], _ expected: Item...) throws {
    try expect(found.map { ObjectIdentifier($0) }, expected.map { ObjectIdentifier($0) })
  }

  private func ownedItems(_ calls: KitchenSink.ItemCallsExports) {
    items("echo-item") { a, _ in try same([try calls.echoItem(a)], a) }
    items("list-item") { a, b in try same(try calls.listItem([a, b]), a, b) }
    items("one object owned twice") { a, _ in try same(try calls.listItem([a, a]), a, a) }
    items("option-item") { a, _ in try same([try calls.optionItem(a)].compactMap { $0 }, a) }
    items("tuple-item") { a, b in
      let back = try calls.tupleItem((a, 7, b))
      try same([back.0, back.2], a, b)
      try expect(back.1, 7)
    }
    items("map-item") { a, b in
      let back = try calls.mapItem(["": a, "é": b])
      try same([back[""], back["é"]].compactMap { $0 }, a, b)
    }
    items("fixed-item") { a, b in try same(try calls.fixedItem([a, b]), a, b) }
    test("no object") {
      try expect(try calls.optionItem(nil) == nil, true)
      try expect(try calls.listItem([]).count, 0)
    }
  }

  private func compoundItems(_ calls: KitchenSink.ItemCallsExports) {
    typealias Labelled = KitchenSink.Labelled
    items("list-labelled") { a, b in
      let back = try calls.listLabelled([
        Labelled(label: "é", item: a), Labelled(label: "", item: b),
      ])
      try same(back.map(\.item), a, b)
      try expect(back.map(\.label), ["é", ""])
    }
    items("echo-either") { a, b in
      guard case .two(let back) = try calls.echoEither(.two((a, b))) else {
        throw Difference(description: "another case")
      }
      try same([back.0, back.1], a, b)
    }
    items("list-either") { a, b in
      let back = try calls.listEither([.none, .one(a), .view(Labelled(label: "", item: b))])
      guard back.count == 3, case .none = back[0], case .one(let one) = back[1],
        case .view(let view) = back[2]
      else { throw Difference(description: "other cases") }
      try same([one, view.item], a, b)
    }
  }

  private func itemErrors(_ calls: KitchenSink.ItemCallsExports) {
    typealias ItemError = PintleWITError<any KitchenSink.FailureResource>
    items("result-item ok") { a, _ in try same([try calls.resultItem(.success(a))], a) }
    test("result-item err") {
      let failure = Failure("why")
      let error = try thrown(as: ItemError.self) {
        _ = try calls.resultItem(.failure(PintleWITError(failure)))
      }
      try expect(error.payload === failure, true)
    }
    test("result-problem err") {
      let failure = Failure("why")
      let error = try thrown(as: KitchenSink.Problem.self) {
        _ = try calls.resultProblem(.failure(.failed(failure)))
      }
      guard case .failed(let found) = error else { throw error }
      try expect(found === failure, true)
    }
  }

  private func borrowedItems(_ calls: KitchenSink.ItemCallsExports) {
    typealias View = KitchenSink.View
    items("borrowed objects") { a, b in
      try expect(try calls.nameOf(a), "a")
      try expect(try calls.namesOf([a, b, a]), "a é a")
      try expect(try calls.namesOf([]), "")
      try expect(try calls.optionName(b), "é")
      try expect(try calls.optionName(nil), "none")
      try expect(try calls.tupleNames((a, b)), "a é")
      try expect(try calls.mapNames(["k": a]), "k=a")
      try expect(try calls.viewName(View(title: "view", item: b)), "view: é")
      let views = [View(title: "view", item: a), View(title: "view", item: b)]
      try expect(try calls.viewNames(views), "view: a,view: é")
    }
  }
}
