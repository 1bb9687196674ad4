import PintleDiagnostics
import PintleModel

/// Writes a model as JSON for other tools, in the schema of `wasm-tools component wit --json`.
package enum WITJSON {
  /// Dumps all packages. Numbers are indexes into the four arrays of the outermost object.
  ///
  /// - Parameter output: the text to append to, which is returned.
  package static func dump(
    _ model: Model, into output: consuming TextBuffer = TextBuffer()
  ) -> TextBuffer {
    var dump = ModelDump(model: model, json: JSONWriter(output))
    dump.write()
    return dump.json.output
  }
}

/// Writes packages, interfaces and worlds.
struct ModelDump: JSONDump {
  let model: Model
  var json: JSONWriter

  fileprivate mutating func write() {
    object {
      $0.array("worlds", $0.model.worlds) { $0.write($1) }
      $0.array("interfaces", $0.model.interfaces) { $0.write($1) }
      $0.array("types", $0.model.types) { $0.write($1) }
      $0.array("packages", $0.model.packages) { $0.write($1) }
    }
  }

  private mutating func write(_ package: Package) {
    object {
      $0.string("name", package.name.text)
      $0.docs(package.docs)
      $0.object("interfaces") { dump in
        for id in package.interfaces { dump.integer(dump.model[id].name ?? "", id.index) }
      }
      $0.object("worlds") { dump in
        for id in package.worlds { dump.integer(dump.model[id].name, id.index) }
      }
    }
  }

  private mutating func write(_ interface: Interface) {
    object {
      $0.string("name", interface.name)
      $0.object("types") { dump in
        for id in interface.types { dump.integer(dump.model[id].name ?? "", id.index) }
      }
      $0.object("functions") { dump in
        for function in interface.functions { dump.write(function, key: function.name) }
      }
      $0.docs(interface.docs)
      $0.stability(interface.stability)
      $0.integer("package", interface.package.index)
      if let original = interface.original { $0.integer("clone_of", original.index) }
    }
  }

  // MARK: Worlds

  private mutating func write(_ world: World) {
    object {
      $0.string("name", world.name)
      $0.write(world.imports, key: "imports")
      $0.write(world.exports, key: "exports")
      $0.integer("package", world.package.index)
      $0.docs(world.docs)
      $0.stability(world.stability)
    }
  }

  private mutating func write(_ items: [WorldItem], key: String) {
    let keys = items.map(text)
    let isLast = Self.areLast(keys)
    object(key) {
      for (index, item) in items.enumerated() where isLast?[index] ?? true {
        $0.write(item, key: keys[index])
      }
    }
  }

  private func text(_ item: WorldItem) -> String {
    switch item.key {
    case .name(let name): name
    case .interface(let id): "interface-\(id.index)"
    }
  }

  /// Whether each key is the last one of its name; `nil` when all keys differ.
  ///
  /// The name of an item can equal the key of an interface. Readers keep the last of several members with one key.
  private static func areLast(_ keys: [String]) -> [Bool]? {
    let last = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { $1 })
    return last.count == keys.count ? nil : keys.indices.map { last[keys[$0]] == $0 }
  }

  private mutating func write(_ item: WorldItem, key: String) {
    object(key) {
      switch item.kind {
      case .type(let id): $0.integer("type", id.index)
      case .function(let function): $0.write(function, key: "function")
      case .interface(let id):
        $0.object("interface") { dump in
          dump.integer("id", id.index)
          dump.stability(item.stability)
          dump.externalID(item.externalID)
          // The documentation of an inline interface is in its own entry.
          if dump.model[id].name != nil { dump.docs(item.docs) }
        }
      }
    }
  }
}

// MARK: Members of objects

extension ModelDump {
  mutating func docs(_ docs: String?) {
    guard let docs else { return }
    object("docs") { $0.string("contents", docs) }
  }

  mutating func externalID(_ externalID: String?) {
    if let externalID { string("external_id", externalID) }
  }

  mutating func stability(_ stability: Stability?) {
    guard let stability else { return }
    object("stability") {
      switch stability {
      case .stable(let version, let deprecated):
        $0.object("stable") { dump in
          dump.string("since", version)
          if let deprecated { dump.string("deprecated", deprecated) }
        }
      case .unstable(let feature, let deprecated):
        $0.object("unstable") { dump in
          dump.string("feature", feature)
          if let deprecated { dump.string("deprecated", deprecated) }
        }
      }
    }
  }
}
