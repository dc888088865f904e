/* pqa-demo-words.h: number, caller and description of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "demo/pqa-demo-fate.h"

G_BEGIN_DECLS

/* What was written last; the strings are used again and again. */
typedef struct
{
  PqaDemo *demo;
  char number[24];
  GString *contact;
  GString *phone;
  GString *description;
  GString *building;
  gint64 day_ends;
  char day[9];
  guint number_in_day;
} PqaDemoWords;

PqaDemoWords *pqa_demo_words_new (PqaDemo *demo);
void pqa_demo_words_free (PqaDemoWords *self);
void pqa_demo_words_write (PqaDemoWords *self, const PqaDemoFate *fate, PqaDemoRandom *random);

G_END_DECLS
