/* pqa-today-card.h: how many things wait, and the way to them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PqaTodayCardInfo:
 * @label: what waits, marked with N_()
 * @icon: icon name
 * @page: the page that has the list
 * @group: the group of its chips
 * @chip: the chip that shows what was counted
 * @late: whether anything there is late
 */
typedef struct
{
  const char *label;
  const char *icon;
  const char *page;
  const char *group;
  const char *chip;
  gboolean late;
} PqaTodayCardInfo;

#define PQA_TYPE_TODAY_CARD (pqa_today_card_get_type ())
G_DECLARE_FINAL_TYPE (PqaTodayCard, pqa_today_card, PQA, TODAY_CARD, GtkButton)

GtkWidget *pqa_today_card_new (const PqaTodayCardInfo *info);
void pqa_today_card_set_count (PqaTodayCard *self, gint64 count);

G_END_DECLS
