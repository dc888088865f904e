/* pqa-collator.h: the order in which people look for names
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PqaCollator PqaCollator;

PqaCollator *pqa_collator_new (void);
void pqa_collator_free (PqaCollator *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaCollator, pqa_collator_free)

int pqa_collator_compare (
    PqaCollator *self, const char *a, gssize length_of_a, const char *b, gssize length_of_b);

G_END_DECLS
