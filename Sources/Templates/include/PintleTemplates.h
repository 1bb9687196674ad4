#ifndef PINTLE_TEMPLATES_H
#define PINTLE_TEMPLATES_H

#include <stddef.h>

/// A file of `Templates/`.
typedef struct {
  /// The path below `Templates/`.
  const char *_Nonnull path;
  /// The text, as UTF-8 without a terminating zero.
  const unsigned char *_Nonnull bytes;
  size_t size;
} PintleTemplate;

/// Returns all templates, sorted by path.
const PintleTemplate *_Nonnull pintle_templates(size_t *_Nonnull count);

#endif
