/* pqa-shortened-text.c: how a workbook marks a text of which a cell holds only the beginning
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-shortened-text.h"

#include <string.h>

/* Only a text near a cell's limit is ever shortened; control characters read back take less. */
#define MIN_SHORTENED_BYTES 4000

/**
 * pqa_text_is_shortened:
 *
 * Returns: whether @text is the beginning of a longer one that did not fit into its cell
 */
gboolean
pqa_text_is_shortened (const char *text)
{
  return g_str_has_suffix (text, PQA_SHORTENED_TEXT_MARK) && strlen (text) >= MIN_SHORTENED_BYTES;
}
