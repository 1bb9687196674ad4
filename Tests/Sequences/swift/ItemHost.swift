/// The host of one instance.
final class Host: Sequences.Imports {
  typealias Item = Main.Item

  /// What the guest's call out does.
  var inside: () throws -> Void = {}

  func callBack(_ code: UInt32) throws -> UInt32 {
    try inside()
    return 0
  }
}

extension Main {
  final class Item: Sequences.ItemResource {
    private let number: UInt32

    init(id: UInt32) { number = id }
    func id() -> UInt32 { number }

    static func take(_ item: any Sequences.ItemResource) throws -> UInt32 { try item.id() }

    static func pair(
      _ a: any Sequences.ItemResource, _ b: any Sequences.ItemResource
    ) throws -> UInt32 {
      try a.id() * 1000 + b.id()
    }
  }
}
