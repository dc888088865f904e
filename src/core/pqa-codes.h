/* pqa-codes.h: enumerations with a stable code for storage and a translated label for people
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PQA_DECLARE_CODES (PqaRequestKind, pqa_request_kind) declares, and PQA_DEFINE_CODES with a table
 * indexed by the values defines:
 *
 * - pqa_request_kind_to_code(): the code, never translated
 * - pqa_request_kind_from_code(): the value of a code, or %PQA_ERROR_INVALID
 * - pqa_request_kind_to_label(): the label in the language of the screen
 * - pqa_request_kind_count(): how many values there are; they begin with 0
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaCode:
 * @code: how the value is stored
 * @label: its label, marked with NC_() and the context of its table
 */
typedef struct
{
  const char *code;
  const char *label;
} PqaCode;

gboolean pqa_codes_find (const PqaCode *codes,
                         gsize count,
                         const char *what,
                         const char *code,
                         guint *value,
                         GError **error);

#define PQA_DECLARE_CODES(Type, prefix)                                                            \
  const char *prefix##_to_code (Type value);                                                       \
  gboolean prefix##_from_code (const char *code, Type *value, GError **error);                     \
  const char *prefix##_to_label (Type value);                                                      \
  guint prefix##_count (void);

#define PQA_DEFINE_CODES(Type, prefix, TABLE, context)                                             \
  const char *prefix##_to_code (Type value)                                                        \
  {                                                                                                \
    g_return_val_if_fail ((guint)value < G_N_ELEMENTS (TABLE), NULL);                              \
    return TABLE[value].code;                                                                      \
  }                                                                                                \
                                                                                                   \
  gboolean prefix##_from_code (const char *code, Type *value, GError **error)                      \
  {                                                                                                \
    guint index;                                                                                   \
                                                                                                   \
    if (!pqa_codes_find (TABLE, G_N_ELEMENTS (TABLE), context, code, &index, error))               \
      return FALSE;                                                                                \
    *value = (Type)index;                                                                          \
    return TRUE;                                                                                   \
  }                                                                                                \
                                                                                                   \
  const char *prefix##_to_label (Type value)                                                       \
  {                                                                                                \
    g_return_val_if_fail ((guint)value < G_N_ELEMENTS (TABLE), NULL);                              \
    return g_dpgettext2 (GETTEXT_PACKAGE, context, TABLE[value].label);                            \
  }                                                                                                \
                                                                                                   \
  guint prefix##_count (void)                                                                      \
  {                                                                                                \
    return G_N_ELEMENTS (TABLE);                                                                   \
  }

G_END_DECLS
