/* pqa-zone-store.h: a zone, its people, and closing what is still in use
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "people/pqa-duty.h"
#include "record/pqa-record.h"

G_BEGIN_DECLS

gboolean pqa_zone_store_read_holders (PqaConnection *connection,
                                      gint64 zone_id,
                                      const char *today,
                                      gint64 holders[PQA_N_DUTIES],
                                      GError **error);
gboolean pqa_zone_store_save (PqaConnection *connection,
                              PqaRecord *zone,
                              const gint64 holders[PQA_N_DUTIES],
                              const char *from_on,
                              GError **error);
gboolean pqa_building_store_save (PqaConnection *connection, PqaRecord *building, GError **error);

G_END_DECLS
