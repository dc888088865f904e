/* pqa-shortened-text.h: how a workbook marks a text of which a cell holds only the beginning
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exporting ends such a cell with the mark; importing refuses it, so that no text is lost unseen.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PQA_SHORTENED_TEXT_MARK " ✂"

gboolean pqa_text_is_shortened (const char *text);

G_END_DECLS
