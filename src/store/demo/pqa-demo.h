/* pqa-demo.h: fills a new database with a believable office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaDemoOptions:
 * @language: a locale's name, see pqa_preset_match_language()
 * @size: how many times about 1,200 homes; from 1
 * @n_requests: how many requests, which brings at least as many homes as usually have them; 0 for
 *   as many as the homes bring in 18 months
 */
typedef struct
{
  const char *language;
  guint size;
  guint n_requests;
} PqaDemoOptions;

gboolean pqa_demo_fill (PqaConnection *connection, const PqaDemoOptions *options, GError **error);

G_END_DECLS
