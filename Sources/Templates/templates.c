#include "PintleTemplates.h"

// The files of Templates/, embedded by the compiler (`#embed` needs Clang 19 or later). A template has two entries
// here: its bytes, and its row in the table, which is sorted by path.

// SwiftPM has no setting for C23 in Package.swift.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char project_app_gitignore[] = {
#embed "../../Templates/project/app/.gitignore"
};

static const unsigned char project_app_Package_swift[] = {
#embed "../../Templates/project/app/Package.swift"
};

static const unsigned char project_app_Sources_App_main_swift[] = {
#embed "../../Templates/project/app/Sources/App/main.swift"
};

static const unsigned char project_greeter_wit[] = {
#embed "../../Templates/project/greeter.wit"
};

static const unsigned char project_guest_gitignore[] = {
#embed "../../Templates/project/guest/.gitignore"
};

static const unsigned char project_guest_Cargo_toml[] = {
#embed "../../Templates/project/guest/Cargo.toml"
};

static const unsigned char project_guest_src_lib_rs[] = {
#embed "../../Templates/project/guest/src/lib.rs"
};

static const unsigned char project_node_main_js[] = {
#embed "../../Templates/project/node/main.js"
};

static const unsigned char project_node_package_json[] = {
#embed "../../Templates/project/node/package.json"
};

static const unsigned char project_web_main_ts[] = {
#embed "../../Templates/project/web/main.ts"
};

static const unsigned char rust_rt_rs[] = {
#embed "../../Templates/rust/rt.rs"
};

static const unsigned char swift_PintleDeclarations_swift[] = {
#embed "../../Templates/swift/PintleDeclarations.swift"
};

static const unsigned char swift_PintleEngine_JavaScriptCore_Bridge_swift[] = {
#embed "../../Templates/swift/PintleEngine+JavaScriptCore+Bridge.swift"
};

static const unsigned char swift_PintleEngine_JavaScriptCore_Host_swift[] = {
#embed "../../Templates/swift/PintleEngine+JavaScriptCore+Host.swift"
};

static const unsigned char swift_PintleEngine_JavaScriptCore_Symbols_swift[] = {
#embed "../../Templates/swift/PintleEngine+JavaScriptCore+Symbols.swift"
};

static const unsigned char swift_PintleEngine_JavaScriptCore_Values_swift[] = {
#embed "../../Templates/swift/PintleEngine+JavaScriptCore+Values.swift"
};

static const unsigned char swift_PintleEngine_JavaScriptCore_swift[] = {
#embed "../../Templates/swift/PintleEngine+JavaScriptCore.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Callbacks_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Callbacks.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Code_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Code.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_ExtraImports_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+ExtraImports.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Failures_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Failures.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Fuel_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Fuel.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Instantiation_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Instantiation.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Interruption_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Interruption.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Library_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Library.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Store_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Store.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Symbols_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Symbols.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Types_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Types.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Values_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Values.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_WASI_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+WASI.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_WASISymbols_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+WASISymbols.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_Wasmtime_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI+Wasmtime.swift"
};

static const unsigned char swift_PintleEngine_WasmCAPI_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmCAPI.swift"
};

static const unsigned char swift_PintleEngine_WasmKit_Calls_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmKit+Calls.swift"
};

static const unsigned char swift_PintleEngine_WasmKit_Relay_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmKit+Relay.swift"
};

static const unsigned char swift_PintleEngine_WasmKit_swift[] = {
#embed "../../Templates/swift/PintleEngine+WasmKit.swift"
};

static const unsigned char swift_PintleModuleChanges_Editor_swift[] = {
#embed "../../Templates/swift/PintleModuleChanges+Editor.swift"
};

static const unsigned char swift_PintleModuleChanges_Instructions_swift[] = {
#embed "../../Templates/swift/PintleModuleChanges+Instructions.swift"
};

static const unsigned char swift_PintleModuleChanges_swift[] = {
#embed "../../Templates/swift/PintleModuleChanges.swift"
};

static const unsigned char swift_PintleModuleWriter_swift[] = {
#embed "../../Templates/swift/PintleModuleWriter.swift"
};

static const unsigned char swift_PintleSupport_Composition_swift[] = {
#embed "../../Templates/swift/PintleSupport+Composition.swift"
};

static const unsigned char swift_PintleSupport_Failures_swift[] = {
#embed "../../Templates/swift/PintleSupport+Failures.swift"
};

static const unsigned char swift_PintleSupport_Functions_swift[] = {
#embed "../../Templates/swift/PintleSupport+Functions.swift"
};

static const unsigned char swift_PintleSupport_Handles_swift[] = {
#embed "../../Templates/swift/PintleSupport+Handles.swift"
};

static const unsigned char swift_PintleSupport_HostObjects_swift[] = {
#embed "../../Templates/swift/PintleSupport+HostObjects.swift"
};

static const unsigned char swift_PintleSupport_Interruption_swift[] = {
#embed "../../Templates/swift/PintleSupport+Interruption.swift"
};

static const unsigned char swift_PintleSupport_Linking_swift[] = {
#embed "../../Templates/swift/PintleSupport+Linking.swift"
};

static const unsigned char swift_PintleSupport_Memory_swift[] = {
#embed "../../Templates/swift/PintleSupport+Memory.swift"
};

static const unsigned char swift_PintleSupport_Objects_swift[] = {
#embed "../../Templates/swift/PintleSupport+Objects.swift"
};

static const unsigned char swift_PintleSupport_Options_swift[] = {
#embed "../../Templates/swift/PintleSupport+Options.swift"
};

static const unsigned char swift_PintleSupport_Regions_swift[] = {
#embed "../../Templates/swift/PintleSupport+Regions.swift"
};

static const unsigned char swift_PintleSupport_Values_swift[] = {
#embed "../../Templates/swift/PintleSupport+Values.swift"
};

static const unsigned char swift_PintleSupport_Views_swift[] = {
#embed "../../Templates/swift/PintleSupport+Views.swift"
};

static const unsigned char swift_PintleSupport_swift[] = {
#embed "../../Templates/swift/PintleSupport.swift"
};

static const unsigned char swift_PintleTypes_PintleSupport_Errors_swift[] = {
#embed "../../Templates/swift/PintleTypes/PintleSupport+Errors.swift"
};

static const unsigned char swift_PintleTypes_PintleSupport_Limits_swift[] = {
#embed "../../Templates/swift/PintleTypes/PintleSupport+Limits.swift"
};

static const unsigned char typescript_bind_js[] = {
#embed "../../Templates/typescript/bind.js"
};

static const unsigned char typescript_bind_ts[] = {
#embed "../../Templates/typescript/bind.ts"
};

static const unsigned char typescript_control_js[] = {
#embed "../../Templates/typescript/control.js"
};

static const unsigned char typescript_control_ts[] = {
#embed "../../Templates/typescript/control.ts"
};

static const unsigned char typescript_errors_js[] = {
#embed "../../Templates/typescript/errors.js"
};

static const unsigned char typescript_errors_ts[] = {
#embed "../../Templates/typescript/errors.ts"
};

static const unsigned char typescript_guest_js[] = {
#embed "../../Templates/typescript/guest.js"
};

static const unsigned char typescript_guest_ts[] = {
#embed "../../Templates/typescript/guest.ts"
};

static const unsigned char typescript_handles_js[] = {
#embed "../../Templates/typescript/handles.js"
};

static const unsigned char typescript_handles_ts[] = {
#embed "../../Templates/typescript/handles.ts"
};

static const unsigned char typescript_hosts_js[] = {
#embed "../../Templates/typescript/hosts.js"
};

static const unsigned char typescript_hosts_ts[] = {
#embed "../../Templates/typescript/hosts.ts"
};

static const unsigned char typescript_imports_js[] = {
#embed "../../Templates/typescript/imports.js"
};

static const unsigned char typescript_imports_ts[] = {
#embed "../../Templates/typescript/imports.ts"
};

static const unsigned char typescript_link_js[] = {
#embed "../../Templates/typescript/link.js"
};

static const unsigned char typescript_link_ts[] = {
#embed "../../Templates/typescript/link.ts"
};

static const unsigned char typescript_memory_js[] = {
#embed "../../Templates/typescript/memory.js"
};

static const unsigned char typescript_memory_ts[] = {
#embed "../../Templates/typescript/memory.ts"
};

static const unsigned char typescript_numbers_js[] = {
#embed "../../Templates/typescript/numbers.js"
};

static const unsigned char typescript_numbers_ts[] = {
#embed "../../Templates/typescript/numbers.ts"
};

static const unsigned char typescript_objects_js[] = {
#embed "../../Templates/typescript/objects.js"
};

static const unsigned char typescript_objects_ts[] = {
#embed "../../Templates/typescript/objects.ts"
};

static const unsigned char typescript_platform_js[] = {
#embed "../../Templates/typescript/platform.js"
};

static const unsigned char typescript_platform_ts[] = {
#embed "../../Templates/typescript/platform.ts"
};

static const unsigned char typescript_public_d_ts[] = {
#embed "../../Templates/typescript/public.d.ts"
};

static const unsigned char typescript_scalars_js[] = {
#embed "../../Templates/typescript/scalars.js"
};

static const unsigned char typescript_scalars_ts[] = {
#embed "../../Templates/typescript/scalars.ts"
};

static const unsigned char typescript_source_js[] = {
#embed "../../Templates/typescript/source.js"
};

static const unsigned char typescript_source_ts[] = {
#embed "../../Templates/typescript/source.ts"
};

static const unsigned char typescript_suspend_js[] = {
#embed "../../Templates/typescript/suspend.js"
};

static const unsigned char typescript_suspend_ts[] = {
#embed "../../Templates/typescript/suspend.ts"
};

static const unsigned char typescript_text_js[] = {
#embed "../../Templates/typescript/text.js"
};

static const unsigned char typescript_text_ts[] = {
#embed "../../Templates/typescript/text.ts"
};

static const unsigned char typescript_types_js[] = {
#embed "../../Templates/typescript/types.js"
};

static const unsigned char typescript_types_ts[] = {
#embed "../../Templates/typescript/types.ts"
};

static const unsigned char typescript_values_js[] = {
#embed "../../Templates/typescript/values.js"
};

static const unsigned char typescript_values_ts[] = {
#embed "../../Templates/typescript/values.ts"
};

static const unsigned char typescript_views_js[] = {
#embed "../../Templates/typescript/views.js"
};

static const unsigned char typescript_views_ts[] = {
#embed "../../Templates/typescript/views.ts"
};

static const unsigned char typescript_world_js[] = {
#embed "../../Templates/typescript/world.js"
};

static const unsigned char typescript_world_ts[] = {
#embed "../../Templates/typescript/world.ts"
};

#define ROW(path, bytes) {path, bytes, sizeof(bytes)}

static const PintleTemplate templates[] = {
    ROW("project/app/.gitignore", project_app_gitignore),
    ROW("project/app/Package.swift", project_app_Package_swift),
    ROW("project/app/Sources/App/main.swift", project_app_Sources_App_main_swift),
    ROW("project/greeter.wit", project_greeter_wit),
    ROW("project/guest/.gitignore", project_guest_gitignore),
    ROW("project/guest/Cargo.toml", project_guest_Cargo_toml),
    ROW("project/guest/src/lib.rs", project_guest_src_lib_rs),
    ROW("project/node/main.js", project_node_main_js),
    ROW("project/node/package.json", project_node_package_json),
    ROW("project/web/main.ts", project_web_main_ts),
    ROW("rust/rt.rs", rust_rt_rs),
    ROW("swift/PintleDeclarations.swift", swift_PintleDeclarations_swift),
    ROW("swift/PintleEngine+JavaScriptCore+Bridge.swift", swift_PintleEngine_JavaScriptCore_Bridge_swift),
    ROW("swift/PintleEngine+JavaScriptCore+Host.swift", swift_PintleEngine_JavaScriptCore_Host_swift),
    ROW("swift/PintleEngine+JavaScriptCore+Symbols.swift", swift_PintleEngine_JavaScriptCore_Symbols_swift),
    ROW("swift/PintleEngine+JavaScriptCore+Values.swift", swift_PintleEngine_JavaScriptCore_Values_swift),
    ROW("swift/PintleEngine+JavaScriptCore.swift", swift_PintleEngine_JavaScriptCore_swift),
    ROW("swift/PintleEngine+WasmCAPI+Callbacks.swift", swift_PintleEngine_WasmCAPI_Callbacks_swift),
    ROW("swift/PintleEngine+WasmCAPI+Code.swift", swift_PintleEngine_WasmCAPI_Code_swift),
    ROW("swift/PintleEngine+WasmCAPI+ExtraImports.swift", swift_PintleEngine_WasmCAPI_ExtraImports_swift),
    ROW("swift/PintleEngine+WasmCAPI+Failures.swift", swift_PintleEngine_WasmCAPI_Failures_swift),
    ROW("swift/PintleEngine+WasmCAPI+Fuel.swift", swift_PintleEngine_WasmCAPI_Fuel_swift),
    ROW("swift/PintleEngine+WasmCAPI+Instantiation.swift", swift_PintleEngine_WasmCAPI_Instantiation_swift),
    ROW("swift/PintleEngine+WasmCAPI+Interruption.swift", swift_PintleEngine_WasmCAPI_Interruption_swift),
    ROW("swift/PintleEngine+WasmCAPI+Library.swift", swift_PintleEngine_WasmCAPI_Library_swift),
    ROW("swift/PintleEngine+WasmCAPI+Store.swift", swift_PintleEngine_WasmCAPI_Store_swift),
    ROW("swift/PintleEngine+WasmCAPI+Symbols.swift", swift_PintleEngine_WasmCAPI_Symbols_swift),
    ROW("swift/PintleEngine+WasmCAPI+Types.swift", swift_PintleEngine_WasmCAPI_Types_swift),
    ROW("swift/PintleEngine+WasmCAPI+Values.swift", swift_PintleEngine_WasmCAPI_Values_swift),
    ROW("swift/PintleEngine+WasmCAPI+WASI.swift", swift_PintleEngine_WasmCAPI_WASI_swift),
    ROW("swift/PintleEngine+WasmCAPI+WASISymbols.swift", swift_PintleEngine_WasmCAPI_WASISymbols_swift),
    ROW("swift/PintleEngine+WasmCAPI+Wasmtime.swift", swift_PintleEngine_WasmCAPI_Wasmtime_swift),
    ROW("swift/PintleEngine+WasmCAPI.swift", swift_PintleEngine_WasmCAPI_swift),
    ROW("swift/PintleEngine+WasmKit+Calls.swift", swift_PintleEngine_WasmKit_Calls_swift),
    ROW("swift/PintleEngine+WasmKit+Relay.swift", swift_PintleEngine_WasmKit_Relay_swift),
    ROW("swift/PintleEngine+WasmKit.swift", swift_PintleEngine_WasmKit_swift),
    ROW("swift/PintleModuleChanges+Editor.swift", swift_PintleModuleChanges_Editor_swift),
    ROW("swift/PintleModuleChanges+Instructions.swift", swift_PintleModuleChanges_Instructions_swift),
    ROW("swift/PintleModuleChanges.swift", swift_PintleModuleChanges_swift),
    ROW("swift/PintleModuleWriter.swift", swift_PintleModuleWriter_swift),
    ROW("swift/PintleSupport+Composition.swift", swift_PintleSupport_Composition_swift),
    ROW("swift/PintleSupport+Failures.swift", swift_PintleSupport_Failures_swift),
    ROW("swift/PintleSupport+Functions.swift", swift_PintleSupport_Functions_swift),
    ROW("swift/PintleSupport+Handles.swift", swift_PintleSupport_Handles_swift),
    ROW("swift/PintleSupport+HostObjects.swift", swift_PintleSupport_HostObjects_swift),
    ROW("swift/PintleSupport+Interruption.swift", swift_PintleSupport_Interruption_swift),
    ROW("swift/PintleSupport+Linking.swift", swift_PintleSupport_Linking_swift),
    ROW("swift/PintleSupport+Memory.swift", swift_PintleSupport_Memory_swift),
    ROW("swift/PintleSupport+Objects.swift", swift_PintleSupport_Objects_swift),
    ROW("swift/PintleSupport+Options.swift", swift_PintleSupport_Options_swift),
    ROW("swift/PintleSupport+Regions.swift", swift_PintleSupport_Regions_swift),
    ROW("swift/PintleSupport+Values.swift", swift_PintleSupport_Values_swift),
    ROW("swift/PintleSupport+Views.swift", swift_PintleSupport_Views_swift),
    ROW("swift/PintleSupport.swift", swift_PintleSupport_swift),
    ROW("swift/PintleTypes/PintleSupport+Errors.swift", swift_PintleTypes_PintleSupport_Errors_swift),
    ROW("swift/PintleTypes/PintleSupport+Limits.swift", swift_PintleTypes_PintleSupport_Limits_swift),
    ROW("typescript/bind.js", typescript_bind_js),
    ROW("typescript/bind.ts", typescript_bind_ts),
    ROW("typescript/control.js", typescript_control_js),
    ROW("typescript/control.ts", typescript_control_ts),
    ROW("typescript/errors.js", typescript_errors_js),
    ROW("typescript/errors.ts", typescript_errors_ts),
    ROW("typescript/guest.js", typescript_guest_js),
    ROW("typescript/guest.ts", typescript_guest_ts),
    ROW("typescript/handles.js", typescript_handles_js),
    ROW("typescript/handles.ts", typescript_handles_ts),
    ROW("typescript/hosts.js", typescript_hosts_js),
    ROW("typescript/hosts.ts", typescript_hosts_ts),
    ROW("typescript/imports.js", typescript_imports_js),
    ROW("typescript/imports.ts", typescript_imports_ts),
    ROW("typescript/link.js", typescript_link_js),
    ROW("typescript/link.ts", typescript_link_ts),
    ROW("typescript/memory.js", typescript_memory_js),
    ROW("typescript/memory.ts", typescript_memory_ts),
    ROW("typescript/numbers.js", typescript_numbers_js),
    ROW("typescript/numbers.ts", typescript_numbers_ts),
    ROW("typescript/objects.js", typescript_objects_js),
    ROW("typescript/objects.ts", typescript_objects_ts),
    ROW("typescript/platform.js", typescript_platform_js),
    ROW("typescript/platform.ts", typescript_platform_ts),
    ROW("typescript/public.d.ts", typescript_public_d_ts),
    ROW("typescript/scalars.js", typescript_scalars_js),
    ROW("typescript/scalars.ts", typescript_scalars_ts),
    ROW("typescript/source.js", typescript_source_js),
    ROW("typescript/source.ts", typescript_source_ts),
    ROW("typescript/suspend.js", typescript_suspend_js),
    ROW("typescript/suspend.ts", typescript_suspend_ts),
    ROW("typescript/text.js", typescript_text_js),
    ROW("typescript/text.ts", typescript_text_ts),
    ROW("typescript/types.js", typescript_types_js),
    ROW("typescript/types.ts", typescript_types_ts),
    ROW("typescript/values.js", typescript_values_js),
    ROW("typescript/values.ts", typescript_values_ts),
    ROW("typescript/views.js", typescript_views_js),
    ROW("typescript/views.ts", typescript_views_ts),
    ROW("typescript/world.js", typescript_world_js),
    ROW("typescript/world.ts", typescript_world_ts),
};

const PintleTemplate *pintle_templates(size_t *count) {
  *count = sizeof(templates) / sizeof(templates[0]);
  return templates;
}
