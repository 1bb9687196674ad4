import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

package enum TypeScriptBackend: Backend {
  package static func generate(_ input: BackendInput, options: TypeScriptOptions) -> BackendOutput {
    BackendOutput()
  }
}
