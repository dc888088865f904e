/* pqa-memory.h: something that the signed-in person has chosen, kept over restarts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_MEMORY (pqa_memory_get_type ())
G_DECLARE_FINAL_TYPE (PqaMemory, pqa_memory, PQA, MEMORY, GObject)

PqaMemory *pqa_memory_new (PqaContext *context, const char *key);
void pqa_memory_keep (PqaMemory *self, const char *value);

G_END_DECLS
