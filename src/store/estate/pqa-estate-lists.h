/* pqa-estate-lists.h: the lists of homes, buildings, zones, and of a home's requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-filter.h"

G_BEGIN_DECLS

/* Columns of the rows of the lists, see data/queries/estate. */
typedef enum
{
  PQA_HOME_ROW_CODE = 1,
  PQA_HOME_ROW_BUILDING,
  PQA_HOME_ROW_ZONE,
  PQA_HOME_ROW_RESIDENTS,
  PQA_HOME_ROW_PHONE,
  PQA_HOME_ROW_AREA,
  PQA_HOME_ROW_FLOOR,
  PQA_HOME_ROW_IN_USE_FROM_ON,
  PQA_HOME_ROW_IN_USE_TO_ON,
} PqaHomeRow;

typedef enum
{
  PQA_BUILDING_ROW_CODE = 1,
  PQA_BUILDING_ROW_NAME,
  PQA_BUILDING_ROW_ZONE,
  PQA_BUILDING_ROW_ADDRESS,
  PQA_BUILDING_ROW_FLOORS,
  PQA_BUILDING_ROW_CLOSED_ON,
  PQA_BUILDING_ROW_N_HOMES,
} PqaBuildingRow;

typedef enum
{
  PQA_ZONE_ROW_NAME = 1,
  PQA_ZONE_ROW_OPENED_ON,
  PQA_ZONE_ROW_CLOSED_ON,
  PQA_ZONE_ROW_N_BUILDINGS,
  PQA_ZONE_ROW_N_HOMES,
  PQA_ZONE_ROW_CUSTOMER_SERVICE,
  PQA_ZONE_ROW_MAINTENANCE,
} PqaZoneRow;

typedef enum
{
  PQA_HOME_REQUEST_ROW_NUMBER = 1,
  PQA_HOME_REQUEST_ROW_KIND,
  PQA_HOME_REQUEST_ROW_STATE,
  PQA_HOME_REQUEST_ROW_SEVERITY,
  PQA_HOME_REQUEST_ROW_DESCRIPTION,
  PQA_HOME_REQUEST_ROW_CATEGORY,
  PQA_HOME_REQUEST_ROW_REGISTERED_AT,
} PqaHomeRequestRow;

PqaListQuery *pqa_home_list_new (const PqaListFilter *filter);
PqaListQuery *pqa_building_list_new (const PqaListFilter *filter);
PqaListQuery *pqa_zone_list_new (const PqaListFilter *filter);
PqaListQuery *pqa_home_request_list_new (gint64 home_id);

G_END_DECLS
