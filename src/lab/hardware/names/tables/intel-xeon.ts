import { models, type CpuRow } from '../table.ts';

/**
 * Intel's Xeon processors from Sandy Bridge on, as Intel ARK lists them: tier and number, then cores/threads.
 * An architecture is the code name that ARK gives; a year is that of ARK's launch quarter.
 */
export const INTEL_XEON: readonly CpuRow[] = [
  {
    architecture: 'Sandy Bridge',
    year: 2011,
    source: {
      title: 'Intel ARK: Xeon E3-1290',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/55452/intel-xeon-processor-e31290-8m-cache-3-60-ghz.html',
    },
    models: models(`
      E3-1290:4/8 E3-1220:4/4 E3-1220L:2/4 E3-1225:4/4 E3-1230:4/8 E3-1235:4/8 E3-1240:4/8 E3-1245:4/8
      E3-1260L:4/8 E3-1270:4/8 E3-1275:4/8 E3-1280:4/8
    `),
  },
  {
    architecture: 'Ivy Bridge',
    year: 2012,
    source: {
      title: 'Intel ARK: Xeon E3-1220 v2',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/65734/intel-xeon-processor-e31220-v2-8m-cache-3-10-ghz.html',
    },
    models: models(`
      E3-1220_v2:4/4 E3-1220L_v2:2/4 E3-1225_v2:4/4 E3-1230_v2:4/8 E3-1240_v2:4/8 E3-1245_v2:4/8
      E3-1265L_v2:4/8 E3-1270_v2:4/8 E3-1275_v2:4/8 E3-1280_v2:4/8 E3-1290_v2:4/8
    `),
  },
  {
    architecture: 'Sandy Bridge (Gladden)',
    year: 2012,
    source: {
      title: 'Intel ARK: Xeon E3-1105C',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/68331/intel-xeon-processor-e31105c-6m-cache-1-00-ghz.html',
    },
    models: models(`
      E3-1105C:4/8 E3-1125C:4/8
    `),
  },
  {
    architecture: 'Sandy Bridge-EN',
    year: 2012,
    source: {
      title: 'Intel ARK: Xeon E5-1428L',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/66662/intel-xeon-processor-e51428l-15m-cache-1-8-ghz.html',
    },
    models: models(`
      E5-1428L:6/12 E5-2403:4/4 E5-2407:4/4 E5-2418L:4/8 E5-2420:6/12 E5-2428L:6/12 E5-2430:6/12
      E5-2430L:6/12 E5-2440:6/12 E5-2448L:8/16 E5-2450:8/16 E5-2450L:8/16 E5-2470:8/16
    `),
  },
  {
    architecture: 'Sandy Bridge-EP',
    year: 2012,
    source: {
      title: 'Intel ARK: Xeon E5-4603',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/64609/intel-xeon-processor-e54603-10m-cache-2-00-ghz-6-40-gts-intel-qpi.html',
    },
    models: models(`
      E5-4603:4/8 E5-4607:6/12 E5-4610:6/12 E5-4617:6/6 E5-4620:8/16 E5-4640:8/16 E5-4650:8/16 E5-4650L:8/16
      E5-1620:4/8 E5-1650:6/12 E5-1660:6/12 E5-2603:4/4 E5-2609:4/4 E5-2620:6/12 E5-2630:6/12 E5-2630L:6/12
      E5-2637:2/4 E5-2640:6/12 E5-2643:4/8 E5-2648L:8/16 E5-2650:8/16 E5-2650L:8/16 E5-2658:8/16
      E5-2660:8/16 E5-2665:8/16 E5-2667:6/12 E5-2670:8/16 E5-2680:8/16 E5-2687W:8/16 E5-2690:8/16
    `),
  },
  {
    architecture: 'Haswell',
    year: 2013,
    source: {
      title: 'Intel ARK: Xeon E3-1220L v3',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/75051/intel-xeon-processor-e31220l-v3-4m-cache-1-10-ghz.html',
    },
    models: models(`
      E3-1220L_v3:2/4 E3-1220_v3:4/4 E3-1225_v3:4/4 E3-1230_v3:4/8 E3-1230L_v3:4/8 E3-1240_v3:4/8
      E3-1245_v3:4/8 E3-1265L_v3:4/8 E3-1268L_v3:4/8 E3-1270_v3:4/8 E3-1275_v3:4/8 E3-1280_v3:4/8
      E3-1285_v3:4/8 E3-1285L_v3:4/8
    `),
  },
  {
    architecture: 'Ivy Bridge (Gladden)',
    year: 2013,
    source: {
      title: 'Intel ARK: Xeon E3-1105C v2',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/78167/intel-xeon-processor-e31105c-v2-8m-cache-1-80-ghz.html',
    },
    models: models(`
      E3-1105C_v2:4/8 E3-1125C_v2:4/8
    `),
  },
  {
    architecture: 'Ivy Bridge-EP',
    year: 2013,
    source: {
      title: 'Intel ARK: Xeon E5-1620 v2',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/75779/intel-xeon-processor-e51620-v2-10m-cache-3-70-ghz.html',
    },
    models: models(`
      E5-1620_v2:4/8 E5-1650_v2:6/12 E5-1660_v2:6/12 E5-2603_v2:4/4 E5-2609_v2:4/4 E5-2618L_v2:6/12
      E5-2620_v2:6/12 E5-2628L_v2:8/16 E5-2630_v2:6/12 E5-2630L_v2:6/12 E5-2637_v2:4/8 E5-2640_v2:8/16
      E5-2643_v2:6/12 E5-2648L_v2:10/20 E5-2650_v2:8/16 E5-2650L_v2:10/20 E5-2658_v2:10/20 E5-2660_v2:10/20
      E5-2667_v2:8/16 E5-2670_v2:10/20 E5-2680_v2:10/20 E5-2687W_v2:8/16 E5-2690_v2:10/20 E5-2695_v2:12/24
      E5-2697_v2:12/24
    `),
  },
  {
    architecture: 'Haswell',
    year: 2014,
    source: {
      title: 'Intel ARK: Xeon E5-1620 v3',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/82763/intel-xeon-processor-e51620-v3-10m-cache-3-50-ghz.html',
    },
    models: models(`
      E5-1620_v3:4/8 E5-1630_v3:4/8 E5-1650_v3:6/12 E5-1660_v3:8/16 E5-1680_v3:8/16 E5-2603_v3:6/6
      E5-2608L_v3:6/12 E5-2609_v3:6/6 E5-2618L_v3:8/16 E5-2620_v3:6/12 E5-2623_v3:4/8 E5-2628L_v3:10/20
      E5-2630_v3:8/16 E5-2630L_v3:8/16 E5-2637_v3:4/8 E5-2640_v3:8/16 E5-2643_v3:6/12 E5-2648L_v3:12/24
      E5-2650_v3:10/20 E5-2650L_v3:12/24 E5-2658_v3:12/24 E5-2660_v3:10/20 E5-2667_v3:8/16 E5-2670_v3:12/24
      E5-2680_v3:12/24 E5-2683_v3:14/28 E5-2687W_v3:10/20 E5-2690_v3:12/24 E5-2695_v3:14/28 E5-2697_v3:14/28
      E5-2698_v3:16/32 E5-2699_v3:18/36 E3-1226_v3:4/4 E3-1231_v3:4/8 E3-1240L_v3:4/8 E3-1241_v3:4/8
      E3-1246_v3:4/8 E3-1271_v3:4/8 E3-1275L_v3:4/8 E3-1276_v3:4/8 E3-1281_v3:4/8 E3-1286_v3:4/8
      E3-1286L_v3:4/8
    `),
  },
  {
    architecture: 'Ivy Bridge',
    year: 2014,
    source: {
      title: 'Intel ARK: Xeon E7-2850 v2',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/75239/intel-xeon-processor-e72850-v2-24m-cache-2-30-ghz.html',
    },
    models: models(`
      E7-2850_v2:12/24 E7-2870_v2:15/30 E7-2880_v2:15/30 E7-2890_v2:15/30 E7-4809_v2:6/12 E7-4820_v2:8/16
      E7-4830_v2:10/20 E7-4850_v2:12/24 E7-4860_v2:12/24 E7-4870_v2:15/30 E7-4880_v2:15/30 E7-4890_v2:15/30
      E7-8850_v2:12/24 E7-8857_v2:12/12 E7-8870_v2:15/30 E7-8880_v2:15/30 E7-8880L_v2:15/30 E7-8890_v2:15/30
      E7-8891_v2:10/20 E7-8893_v2:6/12
    `),
  },
  {
    architecture: 'Ivy Bridge-EN',
    year: 2014,
    source: {
      title: 'Intel ARK: Xeon E5-1428L v2',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/75778/intel-xeon-processor-e51428l-v2-15m-cache-2-20-ghz.html',
    },
    models: models(`
      E5-1428L_v2:6/12 E5-2403_v2:4/4 E5-2407_v2:4/4 E5-2418L_v2:6/12 E5-2420_v2:6/12 E5-2428L_v2:8/16
      E5-2430_v2:6/12 E5-2430L_v2:6/12 E5-2440_v2:8/16 E5-2448L_v2:10/20 E5-2450_v2:8/16 E5-2450L_v2:10/20
      E5-2470_v2:10/20
    `),
  },
  {
    architecture: 'Ivy Bridge-EP',
    year: 2014,
    source: {
      title: 'Intel ARK: Xeon E5-4603 v2',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/75793/intel-xeon-processor-e54603-v2-10m-cache-2-20-ghz.html',
    },
    models: models(`
      E5-4603_v2:4/8 E5-4607_v2:6/12 E5-4610_v2:8/16 E5-4620_v2:8/16 E5-4624L_v2:10/20 E5-4627_v2:8/8
      E5-4640_v2:10/20 E5-4650_v2:10/20 E5-4657L_v2:12/24
    `),
  },
  {
    architecture: 'Broadwell',
    year: 2015,
    source: {
      title: 'Intel ARK: Xeon D-1518',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/91201/intel-xeon-processor-d1518-6m-cache-2-20-ghz.html',
    },
    models: models(`
      D-1518:4/8 D-1521:4/8 D-1527:4/8 D-1528:6/12 D-1531:6/12 D-1537:8/16 D-1541:8/16 D-1548:8/16
      D-1520:4/8 D-1540:8/16 E3-1258L_v4:4/8 E3-1265L_v4:4/8 E3-1278L_v4:4/8 E3-1285_v4:4/8 E3-1285L_v4:4/8
    `),
  },
  {
    architecture: 'Haswell',
    year: 2015,
    source: {
      title: 'Intel ARK: Xeon E7-4809 v3',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/84676/intel-xeon-processor-e74809-v3-20m-cache-2-00-ghz.html',
    },
    models: models(`
      E7-4809_v3:8/16 E7-4820_v3:10/20 E7-4830_v3:12/24 E7-4850_v3:14/28 E7-8860_v3:16/32 E7-8867_v3:16/32
      E7-8870_v3:18/36 E7-8880_v3:18/36 E7-8880L_v3:18/36 E7-8890_v3:18/36 E7-8891_v3:10/20 E7-8893_v3:4/8
      E5-4610_v3:10/20 E5-4620_v3:10/20 E5-4627_v3:10/10 E5-4640_v3:12/24 E5-4648_v3:12/24 E5-4650_v3:12/24
      E5-4655_v3:6/12 E5-4660_v3:14/28 E5-4667_v3:16/32 E5-4669_v3:18/36 E5-2658A_v3:12/24 E5-1428L_v3:8/16
      E5-2408L_v3:4/8 E5-2418L_v3:6/12 E5-2428L_v3:8/16 E5-2438L_v3:10/20
    `),
  },
  {
    architecture: 'Skylake',
    year: 2015,
    source: {
      title: 'Intel ARK: Xeon E3-1220 v5',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/88172/intel-xeon-processor-e31220-v5-8m-cache-3-00-ghz.html',
    },
    models: models(`
      E3-1220_v5:4/4 E3-1225_v5:4/4 E3-1230_v5:4/8 E3-1235L_v5:4/4 E3-1240_v5:4/8 E3-1240L_v5:4/8
      E3-1245_v5:4/8 E3-1260L_v5:4/8 E3-1268L_v5:4/8 E3-1270_v5:4/8 E3-1275_v5:4/8 E3-1280_v5:4/8
      E3-1505L_v5:4/8 E3-1505M_v5:4/8 E3-1535M_v5:4/8
    `),
  },
  {
    architecture: 'Broadwell',
    year: 2016,
    source: {
      title: 'Intel ARK: Xeon D-1529',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/91194/intel-xeon-processor-d1529-6m-cache-1-30-ghz.html',
    },
    models: models(`
      D-1529:4/8 D-1539:8/16 D-1559:12/24 D-1557:12/24 D-1567:12/24 D-1571:16/32 D-1577:16/32
      E7-4809_v4:8/16 E7-4820_v4:10/20 E7-4830_v4:14/28 E7-4850_v4:16/32 E7-8860_v4:18/36 E7-8867_v4:18/36
      E7-8870_v4:20/40 E7-8880_v4:22/44 E7-8890_v4:24/48 E7-8891_v4:10/20 E7-8893_v4:4/8 E5-2699A_v4:22/44
      E5-2699R_v4:22/44 E5-4610_v4:10/20 E5-4620_v4:10/20 E5-4627_v4:10/10 E5-4628L_v4:14/28
      E5-4640_v4:12/24 E5-4650_v4:14/28 E5-4655_v4:8/16 E5-4660_v4:16/32 E5-4667_v4:18/36 E5-4669_v4:22/44
      E5-1620_v4:4/8 E5-1630_v4:4/8 E5-1650_v4:6/12 E5-1660_v4:8/16 E5-1680_v4:8/16 E5-2603_v4:6/6
      E5-2608L_v4:8/16 E5-2609_v4:8/8 E5-2618L_v4:10/20 E5-2620_v4:8/16 E5-2623_v4:4/8 E5-2628L_v4:12/24
      E5-2630_v4:10/20 E5-2630L_v4:10/20 E5-2637_v4:4/8 E5-2640_v4:10/20 E5-2643_v4:6/12 E5-2648L_v4:14/28
      E5-2650_v4:12/24 E5-2650L_v4:14/28 E5-2658_v4:14/28 E5-2660_v4:14/28 E5-2667_v4:8/16 E5-2680_v4:14/28
      E5-2683_v4:16/32 E5-2687W_v4:12/24 E5-2690_v4:14/28 E5-2695_v4:18/36 E5-2697_v4:18/36
      E5-2697A_v4:16/32 E5-2698_v4:20/40 E5-2699_v4:22/44
    `),
  },
  {
    architecture: 'Kaby Lake',
    year: 2016,
    source: {
      title: 'Intel ARK: Xeon E3-1501L v6',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/122823/intel-xeon-processor-e31501l-v6-6m-cache-up-to-2-90-ghz.html',
    },
    models: models(`
      E3-1501L_v6:4/4 E3-1501M_v6:4/4
    `),
  },
  {
    architecture: 'Skylake',
    year: 2016,
    source: {
      title: 'Intel ARK: Xeon E3-1558L v5',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/93847/intel-xeon-processor-e31558l-v5-8m-cache-1-90-ghz.html',
    },
    models: models(`
      E3-1558L_v5:4/8 E3-1565L_v5:4/8 E3-1578L_v5:4/8 E3-1585_v5:4/8 E3-1585L_v5:4/8 E3-1515M_v5:4/8
      E3-1545M_v5:4/8 E3-1575M_v5:4/8
    `),
  },
  {
    architecture: 'Broadwell',
    year: 2017,
    source: {
      title: 'Intel ARK: Xeon D-1513N',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/122999/intel-xeon-processor-d1513n-6m-cache-1-60-ghz.html',
    },
    models: models(`
      D-1513N:4/8 D-1523N:4/8 D-1533N:6/12 D-1543N:8/16 D-1553N:8/16 E7-8894_v4:24/48
    `),
  },
  {
    architecture: 'Coffee Lake',
    year: 2017,
    source: {
      title: 'Intel ARK: Xeon E-2176G',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/134860/intel-xeon-e2176g-processor-12m-cache-up-to-4-70-ghz.html',
    },
    models: models(`
      E-2176G:6/12
    `),
  },
  {
    architecture: 'Kaby Lake',
    year: 2017,
    source: {
      title: 'Intel ARK: Xeon E3-1285 v6',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/99978/intel-xeon-processor-e31285-v6-8m-cache-4-10-ghz.html',
    },
    models: models(`
      E3-1285_v6:4/8 E3-1220_v6:4/4 E3-1225_v6:4/4 E3-1230_v6:4/8 E3-1240_v6:4/8 E3-1245_v6:4/8
      E3-1270_v6:4/8 E3-1275_v6:4/8 E3-1280_v6:4/8 E3-1505L_v6:4/8 E3-1505M_v6:4/8 E3-1535M_v6:4/8
    `),
  },
  {
    architecture: 'Skylake',
    year: 2017,
    source: {
      title: 'Intel ARK: Xeon Bronze 3104',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/123546/intel-xeon-bronze-3104-processor-8-25m-cache-1-70-ghz.html',
    },
    models: models(`
      Bronze_3104:6/6 Bronze_3106:8/8 Gold_5115:10/20 Gold_5118:12/24 Gold_5119T:14/28 Gold_5120:14/28
      Gold_5120T:14/28 Gold_5122:4/8 Gold_6126:12/24 Gold_6126F:12/24 Gold_6126T:12/24 Gold_6128:6/12
      Gold_6130:16/32 Gold_6130F:16/32 Gold_6130T:16/32 Gold_6132:14/28 Gold_6134:8/16 Gold_6136:12/24
      Gold_6138:20/40 Gold_6138F:20/40 Gold_6138T:20/40 Gold_6140:18/36 Gold_6142:16/32 Gold_6142F:16/32
      Gold_6144:8/16 Gold_6146:12/24 Gold_6148:20/40 Gold_6148F:20/40 Gold_6150:18/36 Gold_6152:22/44
      Gold_6154:18/36 Platinum_8153:16/32 Platinum_8156:4/8 Platinum_8158:12/24 Platinum_8160:24/48
      Platinum_8160F:24/48 Platinum_8160T:24/48 Platinum_8164:26/52 Platinum_8168:24/48 Platinum_8170:26/52
      Platinum_8171M:26/52 Platinum_8176:28/56 Platinum_8176F:28/56 Platinum_8180:28/56 Silver_4018:8/16
      Silver_4109T:8/16 Silver_4110:8/16 Silver_4112:4/8 Silver_4114:10/20 Silver_4114T:10/20
      Silver_4116:12/24 Silver_4116T:12/24 W-2123:4/8 W-2125:4/8 W-2133:6/12 W-2135:6/12 W-2145:8/16
      W-2155:10/20 W-2175:14/28 W-2195:18/36
    `),
  },
  {
    architecture: 'Broadwell',
    year: 2018,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      D-1524N:4/8
    `),
  },
  {
    architecture: 'Coffee Lake',
    year: 2018,
    source: {
      title: 'Intel ARK: Xeon E-2124',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/134856/intel-xeon-e2124-processor-8m-cache-up-to-4-30-ghz.html',
    },
    models: models(`
      E-2124:4/4 E-2124G:4/4 E-2126G:6/6 E-2134:4/8 E-2136:6/12 E-2144G:4/8 E-2146G:6/12 E-2174G:4/8
      E-2186G:6/12 E-2176M:6/12 E-2186M:6/12
    `),
  },
  {
    architecture: 'Skylake',
    year: 2018,
    source: {
      title: 'Intel ARK: Xeon Gold 6138P',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/139940/intel-xeon-gold-6138p-processor-27-5m-cache-2-00-ghz.html',
    },
    models: models(`
      Gold_6138P:20/40 W-3175X:28/56 D-2123IT:4/8 D-2141I:8/16 D-2142IT:8/16 D-2143IT:8/16 D-2145NT:8/16
      D-2146NT:8/16 D-2161I:12/24 D-2163IT:12/24 D-2166NT:12/24 D-2173IT:14/28 D-2177NT:14/28 D-2183IT:16/32
      D-2187NT:16/32
    `),
  },
  {
    architecture: 'Cascade Lake',
    year: 2019,
    source: {
      title: 'Intel ARK: Xeon Platinum 9221',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/195434/intel-xeon-platinum-9221-processor-71-5m-cache-2-30-ghz.html',
    },
    models: models(`
      Platinum_9221:32/64 Platinum_9222:32/64 Bronze_3204:6/6 Gold_5215:10/20 Gold_5215L:10/20
      Gold_5217:8/16 Gold_5218:16/32 Gold_5218B:16/32 Gold_5218N:16/32 Gold_5218T:16/32 Gold_5220:18/36
      Gold_5220S:18/36 Gold_5220T:18/36 Gold_5222:4/8 Gold_6209U:20/40 Gold_6210U:20/40 Gold_6212U:24/48
      Gold_6222V:20/40 Gold_6226:12/24 Gold_6230:20/40 Gold_6230N:20/40 Gold_6230T:20/40 Gold_6234:8/16
      Gold_6238:22/44 Gold_6238L:22/44 Gold_6238T:22/44 Gold_6240:18/36 Gold_6240L:18/36 Gold_6240Y:18/36
      Gold_6242:16/32 Gold_6244:8/16 Gold_6246:12/24 Gold_6248:20/40 Gold_6252:24/48 Gold_6252N:24/48
      Gold_6254:18/36 Gold_6262V:24/48 Platinum_8253:16/32 Platinum_8256:4/8 Platinum_8260:24/48
      Platinum_8260L:24/48 Platinum_8260Y:24/48 Platinum_8268:24/48 Platinum_8270:26/52
      Platinum_8272CL:26/52 Platinum_8276:28/56 Platinum_8276L:28/56 Platinum_8280:28/56
      Platinum_8280L:28/56 Platinum_9242:48/96 Platinum_9282:56/112 Silver_4208:8/16 Silver_4209T:8/16
      Silver_4210:10/20 Silver_4214:12/24 Silver_4214Y:12/24 Silver_4215:8/16 Silver_4216:16/32 W-2223:4/8
      W-2225:4/8 W-2235:6/12 W-2245:8/16 W-2255:10/20 W-2265:12/24 W-2275:14/28 W-2295:18/36 W-3223:8/16
      W-3225:8/16 W-3235:12/24 W-3245:16/32 W-3245M:16/32 W-3265:24/48 W-3265M:24/48 W-3275:28/56
      W-3275M:28/56
    `),
  },
  {
    architecture: 'Coffee Lake',
    year: 2019,
    source: {
      title: 'Intel ARK: Xeon E-2226GE',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/195325/intel-xeon-e2226ge-processor-12m-cache-3-40-ghz.html',
    },
    models: models(`
      E-2226GE:6/6 E-2254ME:4/8 E-2254ML:4/8 E-2276ME:6/12 E-2276ML:6/12 E-2278GE:8/16 E-2278GEL:8/16
      E-2224:4/4 E-2224G:4/4 E-2226G:6/6 E-2234:4/8 E-2236:6/12 E-2244G:4/8 E-2246G:6/12 E-2274G:4/8
      E-2276G:6/12 E-2276M:6/12 E-2278G:8/16 E-2286G:6/12 E-2286M:8/16 E-2288G:8/16
    `),
  },
  {
    architecture: 'Hewitt Lake',
    year: 2019,
    source: {
      title: 'Intel ARK: Xeon D-1602',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/193686/intel-xeon-d1602-processor-3m-cache-2-50ghz.html',
    },
    models: models(`
      D-1602:2/4 D-1622:4/8 D-1623N:4/8 D-1627:4/8 D-1633N:6/12 D-1637:6/12 D-1649N:8/16 D-1653N:8/16
    `),
  },
  {
    architecture: 'Cascade Lake',
    year: 2020,
    source: {
      title: 'Intel ARK: Xeon Bronze 3206R',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/197101/intel-xeon-bronze-3206r-processor-11m-cache-1-90-ghz.html',
    },
    models: models(`
      Bronze_3206R:8/8 Gold_5218R:20/40 Gold_5220R:24/48 Gold_6208U:16/32 Gold_6226R:16/32 Gold_6230R:26/52
      Gold_6238R:28/56 Gold_6240R:24/48 Gold_6242R:20/40 Gold_6246R:16/32 Gold_6248R:24/48 Gold_6250:8/16
      Gold_6250L:8/16 Gold_6256:12/24 Gold_6258R:28/56 Silver_4210R:10/20 Silver_4210T:10/20
      Silver_4214R:12/24 Silver_4215R:8/16
    `),
  },
  {
    architecture: 'Comet Lake',
    year: 2020,
    source: {
      title: 'Intel ARK: Xeon W-10855M',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/201908/intel-xeon-w10855m-processor-12m-cache-up-to-5-10-ghz.html',
    },
    models: models(`
      W-10855M:6/12 W-10885M:8/16 W-1250:6/12 W-1250E:6/12 W-1250P:6/12 W-1250TE:6/12 W-1270:8/16
      W-1270E:8/16 W-1270P:8/16 W-1270TE:8/16 W-1290:10/20 W-1290E:10/20 W-1290P:10/20 W-1290T:10/20
      W-1290TE:10/20
    `),
  },
  {
    architecture: 'Cooper Lake',
    year: 2020,
    source: {
      title: 'Intel ARK: Xeon Gold 6330H',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/204091/intel-xeon-gold-6330h-processor-33m-cache-2-00-ghz.html',
    },
    models: models(`
      Gold_6330H:24/48 Platinum_8356H:8/16 Platinum_8360H:24/48 Platinum_8360HL:24/48 Gold_5318H:18/36
      Gold_5320H:20/40 Gold_6328H:16/32 Gold_6328HL:16/32 Gold_6348H:24/48 Platinum_8353H:18/36
      Platinum_8354H:18/36 Platinum_8376H:28/56 Platinum_8376HL:28/56 Platinum_8380H:28/56
      Platinum_8380HL:28/56
    `),
  },
  {
    architecture: 'Ice Lake',
    year: 2021,
    source: {
      title: 'Intel ARK: Xeon Gold 5315Y',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/215286/intel-xeon-gold-5315y-processor-12m-cache-3-20-ghz.html',
    },
    models: models(`
      Gold_5315Y:8/16 Gold_5317:12/24 Gold_5318N:24/48 Gold_5318S:24/48 Gold_5318Y:24/48 Gold_5320:26/52
      Gold_5320T:20/40 Gold_6312U:24/48 Gold_6314U:32/64 Gold_6326:16/32 Gold_6330:28/56 Gold_6330N:28/56
      Gold_6334:8/16 Gold_6336Y:24/48 Gold_6338:32/64 Gold_6338N:32/64 Gold_6338T:24/48 Gold_6342:24/48
      Gold_6346:16/32 Gold_6348:28/56 Gold_6354:18/36 Platinum_8351N:36/72 Platinum_8352M:32/64
      Platinum_8352S:32/64 Platinum_8352V:36/72 Platinum_8352Y:32/64 Platinum_8358:32/64
      Platinum_8358P:32/64 Platinum_8360Y:36/72 Platinum_8362:32/64 Platinum_8368:38/76 Platinum_8368Q:38/76
      Platinum_8370C:32/64 Platinum_8380:40/80 Silver_4309Y:8/16 Silver_4310:12/24 Silver_4310T:10/20
      Silver_4314:16/32 Silver_4316:20/40 W-3323:12/24 W-3335:16/32 W-3345:24/48 W-3365:32/64 W-3375:38/76
    `),
  },
  {
    architecture: 'Rocket Lake',
    year: 2021,
    source: {
      title: 'Intel ARK: Xeon E-2314',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/212259/intel-xeon-e2314-processor-8m-cache-2-80-ghz.html',
    },
    models: models(`
      E-2314:4/4 E-2324G:4/4 E-2334:4/8 E-2336:6/12 E-2356G:6/12 E-2374G:4/8 E-2378:8/16 E-2378G:8/16
      E-2386G:6/12 E-2388G:8/16 W-1350:6/12 W-1350P:6/12 W-1370:8/16 W-1370P:8/16 W-1390:8/16 W-1390P:8/16
      W-1390T:8/16
    `),
  },
  {
    architecture: 'Tiger Lake',
    year: 2021,
    source: {
      title: 'Intel ARK: Xeon W-11155MLE',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/217375/intel-xeon-w11155mle-processor-8m-cache-up-to-3-10-ghz.html',
    },
    models: models(`
      W-11155MLE:4/8 W-11155MRE:4/8 W-11555MLE:6/12 W-11555MRE:6/12 W-11865MLE:8/16 W-11865MRE:8/16
      W-11855M:6/12 W-11955M:8/16
    `),
  },
  {
    architecture: 'Ice Lake',
    year: 2022,
    source: {
      title: 'Intel ARK: Xeon D-2745NX',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/226236/intel-xeon-d2745nx-processor-17-5m-cache-up-to-3-50-ghz.html',
    },
    models: models(`
      D-2745NX:10/20 D-2757NX:12/24 D-2777NX:16/32 D-2798NX:20/40 D-1702:2/4 D-1712TR:4/8 D-1713NT:4/8
      D-1713NTE:4/8 D-1714:4/8 D-1715TER:4/8 D-1718T:4/8 D-1722NE:6/12 D-1726:6/12 D-1732TE:8/16
      D-1733NT:8/16 D-1734NT:8/16 D-1735TR:8/16 D-1736:8/16 D-1736NT:8/16 D-1739:8/16 D-1746TER:10/20
      D-1747NTE:10/20 D-1748TE:10/20 D-1749NT:10/20 D-2712T:4/8 D-2733NT:8/16 D-2738:8/16 D-2739NT:8/16
      D-2752NTE:12/24 D-2752TER:12/24 D-2753NT:12/24 D-2766NT:14/28 D-2775TE:16/32 D-2776NT:16/32
      D-2779:16/32 D-2786NTE:18/36 D-2795NT:20/40 D-2796NT:20/40 D-2796TE:20/40 D-2798NT:20/40 D-2799:20/40
      D-1731NTE:8/16
    `),
  },
  {
    architecture: 'Emerald Rapids',
    year: 2023,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      Gold_5512U:28/56 Gold_5515+:8/16 Gold_5520+:28/56 Gold_6526Y:16/32 Gold_6530:32/64 Gold_6534:8/16
      Gold_6538N:32/64 Gold_6538Y+:32/64 Gold_6542Y:24/48 Gold_6544Y:16/32 Gold_6548N:32/64
      Gold_6548Y+:32/64 Gold_6554S:36/72 Gold_6558Q:32/64 Platinum_8558:48/96 Platinum_8558P:48/96
      Platinum_8558U:48/96 Platinum_8562Y+:32/64 Platinum_8568Y+:48/96 Platinum_8570:56/112
      Platinum_8571N:52/104 Platinum_8580:60/120 Platinum_8581V:60/120 Platinum_8592+:64/128
      Platinum_8592V:64/128 Platinum_8593Q:64/128 Silver_4514Y:16/32 Silver_4516Y+:24/48
    `),
  },
  {
    architecture: 'Ice Lake',
    year: 2023,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      D-1813NT:4/8 D-1823NT:6/12 D-1834:8/16 D-1844NT:10/20 D-1846:10/20 D-1848TER:10/20 D-2832NT:8/16
      D-2843NT:10/20 D-2876NT:16/32 D-2896NT:20/40 D-2896TER:20/40 D-2899NT:22/44
    `),
  },
  {
    architecture: 'Raptor Lake',
    year: 2023,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      E-2414:4/4 E-2434:4/8 E-2436:6/12 E-2456:6/12 E-2468:8/16 E-2478:8/16 E-2486:6/12 E-2488:8/16
    `),
  },
  {
    architecture: 'Sapphire Rapids',
    year: 2023,
    source: {
      title: 'Intel ARK: Xeon Platinum 8444H',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/231749/intel-xeon-platinum-8444h-processor-45m-cache-2-90-ghz.html',
    },
    models: models(`
      Bronze_3508U:8/8 Silver_4509Y:8/16 Silver_4510:12/24 Silver_4510T:12/24 Gold_5403N:12/24
      Gold_6403N:24/48 Gold_6423N:28/56 Gold_6433N:32/64 Gold_6433NE:32/64 Gold_6443N:32/64
      Platinum_8444H:16/32 Platinum_8450H:28/56 Platinum_8452Y:36/72 Platinum_8454H:32/64
      Platinum_8458P:44/88 Platinum_8460H:40/80 Platinum_8460Y+:40/80 Platinum_8461V:48/96
      Platinum_8462Y+:32/64 Platinum_8468:48/96 Platinum_8468H:48/96 Platinum_8468V:48/96
      Platinum_8470:52/104 Platinum_8470N:52/104 Platinum_8470Q:52/104 Platinum_8471N:52/104
      Platinum_8480+:56/112 Platinum_8490H:60/120 Gold_5411N:24/48 Gold_5412U:24/48 Gold_5415+:8/16
      Gold_5416S:16/32 Gold_5418N:24/48 Gold_5418Y:24/48 Gold_5420+:28/56 Gold_5423N:20/40 Gold_5433N:20/40
      Gold_6414U:32/64 Gold_6416H:18/36 Gold_6418H:24/48 Gold_6421N:32/64 Gold_6426Y:16/32 Gold_6428N:32/64
      Gold_6430:32/64 Gold_6434:8/16 Gold_6434H:8/16 Gold_6438M:32/64 Gold_6438N:32/64 Gold_6438Y+:32/64
      Gold_6442Y:24/48 Gold_6444Y:16/32 Gold_6448H:32/64 Gold_6448Y:32/64 Gold_6454S:32/64 Gold_6458Q:32/64
      Silver_4410T:10/20 Silver_4410Y:12/24 Silver_4416+:20/40 Bronze_3408U:8/8 W3-2423:6/12 W3-2425:6/12
      W3-2435:8/16 W5-2445:10/20 W5-2455X:12/24 W5-2465X:16/32 W5-3425:12/24 W5-3435X:16/32 W7-2475X:20/40
      W7-2495X:24/48 W7-3445:20/40 W7-3455:24/48 W7-3465X:28/56 W9-3475X:36/72 W9-3495X:56/112
    `),
  },
  {
    architecture: 'Sapphire Rapids with HBM',
    year: 2023,
    source: {
      title: 'Intel ARK: Xeon Max 9460',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/232595/intel-xeon-cpu-max-9460-processor-97-5m-cache-2-20-ghz.html',
    },
    models: models(`
      Max_9460:40/80 Max_9462:32/64 Max_9468:48/96 Max_9470:52/104 Max_9480:56/112
    `),
  },
  {
    architecture: 'Granite Rapids',
    year: 2024,
    source: {
      title: 'Wikipedia: Granite Rapids',
      address: 'https://en.wikipedia.org/wiki/Granite_Rapids',
    },
    models: models(`
      6980P:128/256 6979P:120/240 6972P:96/192 6952P:96/192 6960P:72/144
    `),
  },
  {
    architecture: 'Sierra Forest',
    year: 2024,
    source: {
      title: 'Wikipedia: Sierra Forest',
      address: 'https://en.wikipedia.org/wiki/Sierra_Forest',
    },
    models: models(`
      6780E:144/144 6766E:144/144 6756E:128/128 6746E:112/112 6740E:96/96 6731E:96/96 6710E:64/64
    `),
  },
];
