package tend.fit;
import java.nio.file.*;import java.util.*;import java.util.stream.*;
import tend.signals.*;
final class Try {
  public static void main(String[] a) throws Exception {
    Path data=Path.of("/work/shared/data/comments");
    List<Labelled> all=Corpus.below(data);
    Fitting fitting=new Fitting(Labelled::features,true);
    Fitting bag=new Fitting(c->{Set<String> s=new TreeSet<>(); for(String w:c.text().toLowerCase().split("[^\\p{L}\\p{N}]+")) if(!w.isEmpty()) s.add("w:"+w); return new SpamFeatures(s,1);},false);
    List<Labelled> lessons=new ArrayList<>(); int ln=0; for(String l:Files.readAllLines(Path.of("/tmp/wt/spam/src/bench/resources/fit/lessons.txt"))) if(!l.startsWith("#")){String[] q=l.split("\\|",2); lessons.add(Labelled.of("lessons","lessons"+(ln++%5),ln,q[1].strip(),q[0].strip().equals("spam")));}
    int rep=Integer.getInteger("rep",1);
    boolean only=Boolean.getBoolean("only");
    int neg=Integer.getInteger("neg",0);
    List<Map<String,String>> thread=Corpus.rows(Path.of("/work/shared/data/threads/simply-explained-2016-2018.csv"));
    double thr=Double.parseDouble(System.getProperty("thr","0"));
    List<Labelled> hams=new ArrayList<>(); {int r=0; for(var t:thread){r++; if(t.get("author").equals("Simply Explained"))continue; hams.add(Labelled.of("thread",r%2==0?"even":"odd",r,t.get("text"),false));} Collections.shuffle(hams,new Random(1));}
    Set<String> tg=all.stream().filter(c->c.set().equals("tubespam")).map(Labelled::group).collect(Collectors.toCollection(TreeSet::new));
    List<Double> spamScores=new ArrayList<>(), threadScores=new ArrayList<>();
    for(String set:List.of("tubespam","scamspot")){
      Score pooled=Score.NONE;
      Collection<String> groups=set.equals("tubespam")?tg:all.stream().filter(c->c.set().equals(set)).map(Labelled::group).collect(Collectors.toCollection(TreeSet::new));
      Map<String,Integer> fold=new HashMap<>(); int n=0; for(String g:groups) fold.put(g,set.equals("tubespam")?n++:n++%5);
      for(int f:new TreeSet<>(fold.values())){
        List<Labelled> train=all.stream().filter(c->!(c.set().equals(set)&&fold.get(c.group())==f)).filter(c->!only||c.set().equals(set)).collect(Collectors.toCollection(ArrayList::new)); train.addAll(hams.subList(0,neg)); for(int q=0;q<rep;q++) train.addAll(lessons);
        List<Labelled> test=all.stream().filter(c->c.set().equals(set)&&fold.get(c.group())==f).toList();
        SpamModel m=new SpamModel((a.length>0&&a[0].equals("bag")?bag:fitting).fit(train));
        Score s=Score.NONE;
        for(Labelled c:test){ var fs=a.length>0&&a[0].equals("bag")?bag.features().apply(c):c.features(); double sc=m.score(fs)-thr; boolean said=sc>0; if(c.spam()) spamScores.add(sc); s=s.and(c.spam(),said); pooled=pooled.and(c.spam(),said);
          if(said!=c.spam()&&Boolean.getBoolean("show")) System.out.printf("%s %s %.2f | %s | %s | %s%n",c.spam()?"MISS":"FALSE",c.group(),sc,c.text().replace("\n"," ").substring(0,Math.min(220,c.text().length())), m.strongest(fs,4), fs.names().stream().filter(x->!x.startsWith("w:")&&!x.startsWith("b:")).toList());}
        System.out.printf("%s fold %d %s mcc %.3f f1 %.3f%n",set,f,s,s.mcc(),s.f1());
      }
      System.out.printf("%s POOLED %s mcc %.3f f1 %.3f recall %.3f prec %.3f%n",set,pooled,pooled.mcc(),pooled.f1(),pooled.recall(),pooled.precision());
    }
    int flagged=0,tot=0; Map<String,Double> w=Map.of();
    for(int half=0;half<2;half++){ List<Labelled> tr=new ArrayList<>(all); List<Labelled> other=new ArrayList<>(),mine=new ArrayList<>(); for(Labelled h:hams) (h.row()<2110==(half==0)?mine:other).add(h); tr.addAll(other.subList(0,Math.min(neg,other.size()))); for(int q=0;q<rep;q++) tr.addAll(lessons);
      w=(a.length>0&&a[0].equals("bag")?bag:fitting).fit(tr); SpamModel m=new SpamModel(w);
      for(Labelled c:mine){tot++; double sc=m.score(c.features())-thr; threadScores.add(sc); if(sc>0){flagged++; if(Boolean.getBoolean("show")) System.out.printf("THREAD %d %.2f | %s | %s%n",c.row(),sc,c.text().replace("\n"," ").substring(0,Math.min(300,c.text().length())),m.strongest(c.features(),8));}}}
    System.out.printf("size %d thread %d of %d = %.2f %%%n",w.size(),flagged,tot,100.0*flagged/tot);
    threadScores.sort(Comparator.reverseOrder()); for(int k:List.of(10,18,36,72)){ double t=threadScores.get(k); System.out.printf("thread fp %d (%.2f%%) threshold %.2f recall %.3f%n",k,100.0*k/tot,t,spamScores.stream().filter(x->x>t).count()/(double)spamScores.size());}
    if(Boolean.getBoolean("weights")) w.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(e->System.out.println(e.getValue()+"\t"+e.getKey()));
  }
}
