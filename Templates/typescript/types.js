// Types for WIT values that TypeScript has no type for.
